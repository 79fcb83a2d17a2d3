//! Threads of their own for large requests, so that small ones need not wait behind them.

use std::panic::resume_unwind;
use std::thread::available_parallelism;

use tokio::sync::Semaphore;

/// How many objects a request can return at most before it counts as large. Writing one takes about a microsecond, so that
/// this is some milliseconds: as long as others may have to wait.
pub(super) const LARGE: usize = 5_000;

/// Runs large requests, at most one for each processor: more would only take the processors from the small ones.
#[derive(Debug)]
pub(super) struct Pool(Semaphore);

impl Pool {
    /// A pool that is empty yet.
    pub(super) fn new() -> Self {
        Self(Semaphore::new(available_parallelism().map_or(1, Into::into)))
    }

    /// Does work on a thread where nobody waits behind it. A panic in it goes on here.
    pub(super) async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> T {
        let turn = self.0.acquire().await;
        let done = tokio::task::spawn_blocking(work).await;
        drop(turn);
        match done {
            Ok(done) => done,
            Err(error) => match error.try_into_panic() {
                Ok(panic) => resume_unwind(panic),
                // The runtime is being shut down, and with it whoever waits here.
                Err(_) => std::future::pending().await,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pool;

    #[tokio::test]
    async fn it_returns_what_the_work_returns_and_passes_a_panic_on() {
        let pool = Pool::new();
        assert_eq!(pool.run(|| 1).await, 1);
        let other = tokio::spawn(async move { pool.run(|| panic!("the panic of this test")).await });
        assert!(other.await.is_err_and(|error| error.is_panic()));
    }
}
