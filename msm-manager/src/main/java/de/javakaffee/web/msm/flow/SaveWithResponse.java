package de.javakaffee.web.msm.flow;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sticky mode with {@code sessionBackupAsync="false"}: the response waits for the store, but only
 * so long; after that the save goes on without it.
 */
final class SaveWithResponse implements SavePolicy {
  private final BackgroundSaver background;
  private final Duration patience;

  SaveWithResponse(BackgroundSaver background, Duration patience) {
    this.background = background;
    this.patience = patience;
  }

  @Override
  public void beforeResponse(LocalSession session, boolean requestGoesOn) {
    background
        .saveNow(session, () -> requestGoesOn || session.users() > 1)
        .ifPresent(this::beforeResponse);
  }

  @Override
  public void beforeResponse(Future<?> stored) {
    try {
      stored.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | CancellationException e) {
      // It goes on in the background, and is tried again if it fails; or the manager is stopped
    } catch (ExecutionException e) {
      throw new IllegalStateException("storing a session failed", e.getCause());
    }
  }

  @Override
  public void afterUse(LocalSession session) {
    background.afterUse(session);
  }
}
