//! Threads of their own for large requests, so that small ones need not wait behind them.

use std::panic::resume_unwind;
use std::thread::available_parallelism;

use tokio::sync::Semaphore;

/// How many objects can be written while a request is answered before it counts as large. Writing one takes some tenths of a microsecond,
/// so that this is a few milliseconds: as long as others may have to wait.
pub(super) const LARGE: usize = 20_000;

/// Runs large requests, and leaves a processor to the small ones where there are several.
#[derive(Debug)]
pub(super) struct Pool(Semaphore);

impl Pool {
    /// A pool that is empty yet.
    pub(super) fn new() -> Self {
        let processors = available_parallelism().map_or(1, usize::from);
        Self(Semaphore::new((processors - 1).max(1)))
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
