package de.javakaffee.web.msm.serializer.kryo;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.javakaffee.web.msm.objectmodel.ClassModel;
import de.javakaffee.web.msm.objectmodel.FieldModel;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a class in the order in which their values are stored, and how a frame describes
 * them. Immutable, safe for many threads.
 */
final class StoredFields {
  private static final StoredFields NOTHING =
      new StoredFields(ClassEvolution.COMPATIBLE, new StoredField[0], 0);

  private final ClassEvolution evolution;
  private final StoredField[] fields;
  private final long digest;

  private StoredFields(ClassEvolution evolution, StoredField[] fields, long digest) {
    this.evolution = evolution;
    this.fields = fields;
    this.digest = digest;
  }

  /** All fields of the class as it is now. */
  static StoredFields of(ClassModel model, ClassEvolution evolution) {
    List<String> names = FieldNames.of(model.fields());
    StoredField[] fields = new StoredField[names.size()];
    for (int i = 0; i < fields.length; i++) {
      FieldModel field = model.fields().get(i);
      fields[i] = new StoredField(names.get(i), FieldKind.of(field.type()), field);
    }
    return new StoredFields(evolution, fields, digest(fields));
  }

  private static long digest(StoredField[] fields) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (StoredField field : fields) {
        sha.update(field.kind().letter());
        sha.update(field.name().getBytes(UTF_8));
        sha.update((byte) 0);
      }
      return ByteBuffer.wrap(sha.digest()).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** In the order of their values; not to be changed. */
  StoredField[] inOrder() {
    return fields;
  }

  /** Describes the fields. */
  void announce(FrameOutput out) {
    out.writeByte(evolution.letter());
    switch (evolution) {
      case COMPATIBLE -> {
        out.writeVarInt(fields.length, true);
        for (StoredField field : fields) {
          out.writeByte(field.kind().letter());
          out.text(field.name());
        }
      }
      case STRICT -> out.writeLong(digest);
      case NONE -> {}
    }
  }

  /** The fields that a frame describes, as far as the class has them now. */
  StoredFields announced(FrameInput in, String className) {
    switch (ClassEvolution.ofLetter(in.readByte())) {
      case COMPATIBLE -> {
        return named(in, className);
      }
      case STRICT -> {
        if (in.readLong() != digest) {
          throw new RefusedException("class " + className + " had other fields when it was stored");
        }
        return this;
      }
      default -> {
        return this;
      }
    }
  }

  private StoredFields named(FrameInput in, String className) {
    int count = in.elements();
    StoredField[] stored = new StoredField[count];
    boolean same = count == fields.length;
    for (int i = 0; i < count; i++) {
      FieldKind kind = FieldKind.ofLetter(in.readByte());
      String name = in.word();
      if (i < fields.length && fields[i].kind() == kind && fields[i].name().equals(name)) {
        stored[i] = fields[i];
      } else {
        same = false;
        stored[i] = new StoredField(name, kind, null);
      }
    }
    return same ? this : new StoredFields(evolution, matched(stored, className), 0);
  }

  private StoredField[] matched(StoredField[] stored, String className) {
    Map<String, FieldModel> present = new HashMap<>();
    for (StoredField field : fields) {
      if (field.field() != null) {
        present.put(field.name(), field.field());
      }
    }
    StoredField[] matched = new StoredField[stored.length];
    for (int i = 0; i < stored.length; i++) {
      FieldModel field = present.remove(stored[i].name());
      if (field != null && !stored[i].kind().fits(field.type())) {
        throw new RefusedException(
            "field "
                + field.name()
                + " of class "
                + className
                + " was "
                + stored[i].kind().typeName()
                + " and is "
                + field.type().getName());
      }
      matched[i] = new StoredField(stored[i].name(), stored[i].kind(), field);
    }
    return matched;
  }

  /** The fields that a frame describes of a class that is gone: all of them are read past. */
  static StoredFields ofGone(FrameInput in, String className) {
    if (ClassEvolution.ofLetter(in.readByte()) != ClassEvolution.COMPATIBLE) {
      throw new RefusedException("the web application has no class " + className);
    }
    return NOTHING.named(in, className);
  }

  /** The fields that a frame names, of a class that nobody loads; null if it names none. */
  static StoredField @Nullable [] told(FrameInput in, String className) {
    return switch (ClassEvolution.ofLetter(in.readByte())) {
      case COMPATIBLE -> NOTHING.named(in, className).inOrder();
      case STRICT -> {
        in.readLong();
        yield null;
      }
      case NONE -> null;
    };
  }

  /** For each field of the class as it is now its place among those stored, or null. */
  static List<@Nullable Integer> placesOf(List<FieldModel> now, StoredField[] stored) {
    List<@Nullable Integer> places = new ArrayList<>();
    for (FieldModel field : now) {
      Integer place = null;
      for (int i = 0; i < stored.length; i++) {
        if (stored[i].field() == field) {
          place = i;
        }
      }
      places.add(place);
    }
    return places;
  }
}
