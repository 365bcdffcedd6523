package de.javakaffee.web.msm.objectstream;

import de.javakaffee.web.msm.transcoder.ContentVisitor;

/** Takes no notice. Stateless. */
final class SilentVisitor implements ContentVisitor {
  static final SilentVisitor INSTANCE = new SilentVisitor();

  private SilentVisitor() {}

  @Override
  public void name(String name) {}

  @Override
  public void value(String type, String text) {}

  @Override
  public void begin(String label, String type) {}

  @Override
  public void reference(String label) {}

  @Override
  public void remark(String text) {}

  @Override
  public void end() {}
}
