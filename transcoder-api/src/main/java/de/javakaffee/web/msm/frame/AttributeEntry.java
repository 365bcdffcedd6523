package de.javakaffee.web.msm.frame;

/**
 * What the directory knows of one attribute without decoding it.
 *
 * @param frame index of its frame in {@link EncodedAttributes#frames()}
 * @param bindingListener the value wants to be told when it is bound or unbound, so it has to be
 *     decoded before it is replaced or removed
 * @param activationListener the value wants to be told after it was loaded and before it is stored
 */
public record AttributeEntry(int frame, boolean bindingListener, boolean activationListener) {

  public AttributeEntry {
    if (frame < 0) {
      throw new IllegalArgumentException("frame " + frame + " is negative");
    }
  }

  /** The same attribute in a list in which its frame has another index. */
  AttributeEntry in(int otherFrame) {
    return frame == otherFrame
        ? this
        : new AttributeEntry(otherFrame, bindingListener, activationListener);
  }
}
