package de.javakaffee.web.msm.frame;

/** What counts as a change of an attribute; chosen by the administrator. */
public enum ChangeDetection {
  /**
   * What a request got or set is compared at its end; now and then, outside of requests, everything
   * alive is compared too. The default.
   */
  AUDIT,
  /** Every request that got or set an attribute compares everything alive at its end. */
  LIVE,
  /** Only {@code setAttribute} and {@code removeAttribute} count; nothing is compared. */
  SET
}
