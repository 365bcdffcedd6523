package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.frame.Scope;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Checked mode: what was changed is stored before the client can ask again. What changes later,
 * outside the request, is stored in the background.
 */
final class SaveBeforeResponse implements SavePolicy {
  private final SessionSaver saver;
  private final BackgroundSaver background;

  SaveBeforeResponse(SessionSaver saver, BackgroundSaver background) {
    this.saver = saver;
    this.background = background;
  }

  @Override
  public void beforeResponse(LocalSession session, boolean requestGoesOn) {
    BooleanSupplier othersUseIt = () -> requestGoesOn || session.users() > 1;
    if (saver.hasWork(session) && saver.save(session, Scope.TOUCHED, othersUseIt).remains()) {
      background.saveAgain(session, Scope.TOUCHED);
    }
  }

  @Override
  public void beforeResponse(Future<?> endStored) {
    if (endStored instanceof Runnable notBegunMaybe) {
      notBegunMaybe.run(); // rather than to wait for all that is queued before it
    }
    try {
      endStored.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CancellationException e) {
      // Being stopped
    } catch (ExecutionException e) {
      throw new IllegalStateException("storing the end of a session failed", e.getCause());
    }
  }

  @Override
  public void afterUse(LocalSession session) {
    background.afterUse(session);
  }
}
