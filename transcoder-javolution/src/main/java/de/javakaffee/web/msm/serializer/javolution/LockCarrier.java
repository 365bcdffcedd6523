package de.javakaffee.web.msm.serializer.javolution;

/** Carries plain objects, which have nothing but their identity: applications lock on them. */
final class LockCarrier extends FixedCarrier {

  @Override
  void write(SessionWriter out, Object lock) {
    out.xml().text("");
  }

  @Override
  Object read(SessionReader in, int id) {
    Object lock = new Object();
    in.found(id, lock);
    in.requireEmpty();
    return lock;
  }

  @Override
  void show(ShownDocument document, String type, String label) {
    document.requireEmpty();
    document.text(type, label, "");
  }
}
