package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.transcoder.ContentVisitor;
import java.util.concurrent.atomic.AtomicReference;

/** Tells how deep objects nest in what an inspector shows. For one thread. */
final class DeepestLevel implements ContentVisitor {
  private final AtomicReference<Object> deepest;
  private int depth;
  private int most;

  /**
   * @param deepest to be set to the number of levels
   */
  DeepestLevel(AtomicReference<Object> deepest) {
    this.deepest = deepest;
  }

  @Override
  public void name(String name) {}

  @Override
  public void value(String type, String text) {}

  @Override
  public void begin(String label, String type) {
    most = Math.max(most, ++depth);
    deepest.set(most);
  }

  @Override
  public void reference(String label) {}

  @Override
  public void remark(String text) {}

  @Override
  public void end() {
    depth--;
  }
}
