package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.transcoder.ClassFilter;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;

/**
 * A small but complete codec on this package, which shows how one uses it: a table of objects that
 * refer to each other by number. It carries {@code ArrayList} by itself. {@link TableWriter} and
 * {@link TableReader} are one call each.
 */
final class TableCodec {
  private final ClassModels models = new ClassModels();
  private final PermittedClasses classes;
  private final Limits limits;

  TableCodec(ClassFilter filter, Limits limits) {
    this.classes = new PermittedClasses(TableCodec.class.getClassLoader(), filter);
    this.limits = limits;
  }

  static TableCodec standard() {
    return new TableCodec(ClassFilter.standard(), Limits.standard());
  }

  byte[] encode(Object value) throws TranscodingException {
    return new TableWriter(models, classes, limits).encode("value", value, true);
  }

  /** As an attacker writes it. */
  byte[] encodeUnchecked(Object value) throws TranscodingException {
    return new TableWriter(models, classes, limits).encode("value", value, false);
  }

  Object decode(byte[] bytes) throws TranscodingException {
    return new TableReader(models, classes, limits).decode(bytes);
  }

  @SuppressWarnings("unchecked") // what went in comes out
  <T> T roundTrip(T value) throws TranscodingException {
    return (T) decode(encode(value));
  }
}
