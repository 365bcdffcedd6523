package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.objectstream.RefusedException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type as a frame tells it, and the class that it is here and now. For one thread. */
final class StoredType {
  private final String name;
  private final int shapeNumber;
  private final List<String> fields;
  private @Nullable JavaType type;
  private @Nullable Object plan;

  StoredType(String name, int shapeNumber, List<String> fields) {
    this.name = name;
    this.shapeNumber = shapeNumber;
    this.fields = fields;
  }

  String name() {
    return name;
  }

  /** Of the schema's enum Shape; whatever the frame says. */
  int shapeNumber() {
    return shapeNumber;
  }

  List<String> fields() {
    return fields;
  }

  /** The class, which must be loaded. */
  Class<?> javaClass() throws DamagedException {
    if (type == null) {
      throw new DamagedException("damaged: no class");
    }
    return type.type();
  }

  /**
   * How its nodes are read. Loads the class if the filter permits it.
   *
   * @throws RefusedException if the class filter does not, or the class has another shape by now
   * @throws ClassNotFoundException if the class is gone
   */
  Shape shape(JavaTypes types) throws IOException, ClassNotFoundException {
    if (type == null) {
      type = found(types);
    }
    return type.shape();
  }

  private JavaType found(JavaTypes types) throws IOException, ClassNotFoundException {
    if (shapeNumber == Schema.SHAPE_SHELL) {
      // The stream in the shell names the class.
      return types.shell(Object.class);
    }
    if (shapeNumber == Schema.SHAPE_SHELL_MEMBER) {
      return types.member(Object.class);
    }
    JavaType found = types.of(types.classes().load(name));
    fields.replaceAll(field -> currentName(types.classes(), field));
    if (!found.refusal().isEmpty()) {
      throw new RefusedException(found.refusal());
    }
    if (shapeNumber == Schema.SHAPE_MAP_BY_ACCESS && found.shape() == MapShape.LINKED) {
      return types.mapByAccess();
    }
    if (found.shape().number() != shapeNumber || found.replaced()) {
      throw new RefusedException(
          "class "
              + name
              + " was stored in shape "
              + shapeNumber
              + ", but is of shape "
              + found.shape().number());
    }
    return found;
  }

  /** A field that is told with its class may be of one that was renamed. */
  private static String currentName(PermittedClasses classes, String field) {
    int end = field.indexOf('#');
    return end < 0 ? field : classes.currentName(field.substring(0, end)) + field.substring(end);
  }

  /** What the shape has found out about the fields; null at first. */
  @Nullable Object plan() {
    return plan;
  }

  void setPlan(Object plan) {
    this.plan = plan;
  }
}
