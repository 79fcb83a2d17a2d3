//! Threads of their own for large requests, so that small ones need not wait behind them.

use std::panic::resume_unwind;
use std::thread::available_parallelism;

use tokio::runtime::Handle;
use tokio::sync::Semaphore;

/// What a request can return at most before it counts as large. The executor takes some microseconds for an object, so
/// that this is a few milliseconds: as long as others may have to wait.
pub(super) const LARGE: usize = 500;

/// Runs large requests, at most one for each processor: more would only take the processors from the small ones.
#[derive(Debug)]
pub(super) struct Pool(Semaphore);

impl Pool {
    /// A pool that is empty yet.
    pub(super) fn new() -> Self {
        Self(Semaphore::new(available_parallelism().map_or(1, Into::into)))
    }

    /// Runs a future that works without ever waiting on a thread where nobody waits for it. A panic in it goes on here.
    pub(super) async fn run<T: Send + 'static>(&self, work: impl Future<Output = T> + Send + 'static) -> T {
        let turn = self.0.acquire().await;
        let runtime = Handle::current();
        let done = tokio::task::spawn_blocking(move || runtime.block_on(work)).await;
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
        assert_eq!(pool.run(async { 1 }).await, 1);
        let other = tokio::spawn(async move { pool.run(async { panic!("the panic of this test") }).await });
        assert!(other.await.is_err_and(|error| error.is_panic()));
    }
}
