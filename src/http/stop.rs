//! The signals that tell the process to stop.

/// Watches for the signals that tell the process to stop. From the moment it is made they no longer end the process by
/// themselves.
#[derive(Debug)]
pub struct Stop {
    #[cfg(unix)]
    signals: Option<[actix_web::rt::signal::unix::Signal; 2]>,
}

impl Stop {
    /// Begins to watch.
    pub fn watch() -> Self {
        #[cfg(unix)]
        {
            use actix_web::rt::signal::unix::{SignalKind, signal};
            let signals = signal(SignalKind::terminate()).ok().zip(signal(SignalKind::interrupt()).ok());
            Self { signals: signals.map(|(terminate, interrupt)| [terminate, interrupt]) }
        }
        #[cfg(not(unix))]
        Self {}
    }

    /// Waits until the process is told to stop.
    #[cfg(unix)]
    pub async fn told(&mut self) {
        let Some([terminate, interrupt]) = &mut self.signals else { return unwatched().await };
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    }

    /// Waits until the process is told to stop.
    #[cfg(not(unix))]
    pub async fn told(&mut self) {
        if actix_web::rt::signal::ctrl_c().await.is_err() {
            unwatched().await;
        }
    }
}

async fn unwatched() {
    tracing::warn!("signals cannot be watched: the process can only be killed");
    std::future::pending::<()>().await;
}
