package de.javakaffee.web.msm.flow;

import java.util.concurrent.Future;

/** Sticky mode: the response does not wait for the store. */
final class SaveAfterRequest implements SavePolicy {
  private final BackgroundSaver background;

  SaveAfterRequest(BackgroundSaver background) {
    this.background = background;
  }

  @Override
  public void beforeResponse(LocalSession session, boolean requestGoesOn) {
    // The response does not wait: afterUse stores
  }

  @Override
  public void beforeResponse(Future<?> endStored) {
    // The response does not wait: the future runs on its own
  }

  @Override
  public void afterUse(LocalSession session) {
    background.afterUse(session);
  }
}
