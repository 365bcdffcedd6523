package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.transcoder.TranscodingException;

/**
 * Is told of attributes that are stored but cannot be decoded, once per attribute and stored
 * version. Called by whichever thread asked for the attribute; must not block.
 */
@FunctionalInterface
public interface DamageListener {

  /** The attribute counts as absent here; its bytes are kept and stored again as they are. */
  void damaged(String attribute, TranscodingException why);
}
