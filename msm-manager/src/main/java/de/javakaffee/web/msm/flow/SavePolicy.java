package de.javakaffee.web.msm.flow;

import java.util.concurrent.Future;

/** Decides when a session that a request used is stored. Safe for use by many threads. */
interface SavePolicy {

  /**
   * The response is about to be committed or completed.
   *
   * @param requestGoesOn true if the application may still change the session in this request
   */
  void beforeResponse(LocalSession session, boolean requestGoesOn);

  /** The request ended a session, which the future stores; called before the response leaves. */
  void beforeResponse(Future<?> endStored);

  /** A user of the session (a request, an asynchronous task) is through with it. */
  void afterUse(LocalSession session);
}
