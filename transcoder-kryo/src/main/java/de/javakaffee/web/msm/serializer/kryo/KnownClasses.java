package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.objectmodel.ClassModel;
import de.javakaffee.web.msm.objectmodel.ClassModels;
import de.javakaffee.web.msm.objectmodel.Replacements;
import de.javakaffee.web.msm.objectmodel.ShellReader;
import de.javakaffee.web.msm.objectmodel.ShellWriter;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.serializer.kryo.KnownClass.Kind;
import de.javakaffee.web.msm.transcoder.Limits;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * All that one transcoder knows of classes. Safe for many threads; released with the transcoder.
 * Every name is shown to the class filter before its class is loaded, and no class is initialised
 * here.
 */
final class KnownClasses {
  /** A power of two. */
  private static final int RECENT = 256;

  /** A class that was looked up. */
  private record Recent(Class<?> type, KnownClass known) {}

  private final ClassLoader classLoader;
  private final PermittedClasses permitted;
  private final ClassModels models = new ClassModels();
  private final KryoOptions options;
  private final Customizations customizations;
  private final Map<Class<?>, KnownClass> byType = new ConcurrentHashMap<>();

  /** What threads leave here for one another without waiting; any of it may be overwritten. */
  private final @Nullable Recent[] recent = new @Nullable Recent[RECENT];

  private final AtomicInteger count = new AtomicInteger();
  private final List<KnownClass> fixed;

  KnownClasses(
      ClassLoader classLoader,
      PermittedClasses permitted,
      KryoOptions options,
      Customizations customizations) {
    this.classLoader = classLoader;
    this.permitted = permitted;
    this.options = options;
    this.customizations = customizations;
    this.fixed =
        FixedClasses.IN_ORDER.stream()
            .map(each -> fixed(each.type().getName(), each.id(), each.serializer()))
            .toList();
  }

  KryoOptions options() {
    return options;
  }

  Customizations customizations() {
    return customizations;
  }

  ClassLoader classLoader() {
    return classLoader;
  }

  ClassModels models() {
    return models;
  }

  Replacements replacements() {
    return new Replacements(models);
  }

  ShellWriter shellWriter(Replacements replacements, Limits limits, CarriedAlone alone) {
    return new ShellWriter(models, replacements, permitted, limits, alone);
  }

  ShellReader shellReader(Limits limits, long encodedBytes) {
    return new ShellReader(permitted, limits, encodedBytes);
  }

  /** True if objects of exactly this class get a shell. */
  boolean isCarriedInShells(Class<?> type) {
    KnownClass known = of(type);
    return known.replaced() || known.serializer() == FixedClasses.SHELL.serializer();
  }

  /** Strings. */
  KnownClass ofText() {
    return fixed.get(FixedClasses.TEXT.id());
  }

  /** All that is carried in shells. */
  KnownClass shell() {
    return fixed.get(FixedClasses.SHELL.id());
  }

  /** The class of a number in {@link FixedClasses}. */
  KnownClass fixed(int id) {
    if (id >= fixed.size()) {
      throw RefusedException.damaged("class " + id + " is not known: a later version wrote it");
    }
    return fixed.get(id);
  }

  /** How objects of exactly this class are carried. */
  KnownClass of(Class<?> type) {
    int place = type.hashCode() & (RECENT - 1);
    Recent slot = recent[place];
    if (slot != null && slot.type == type) {
      return slot.known;
    }
    KnownClass known = byType.computeIfAbsent(type, this::examine);
    recent[place] = new Recent(type, known);
    return known;
  }

  private KnownClass examine(Class<?> type) {
    Integer id = FixedClasses.idOf(type);
    if (customizations.has(type)) {
      return named(type, Kind.CUSTOM, new CustomSerializer(type));
    }
    if (id != null) {
      return fixed.get(id);
    }
    ClassModel model = models.of(type);
    return switch (model.form()) {
      case FIELDS -> named(type, Kind.FIELDS, new FieldsSerializer(model, fieldsOf(model)));
      case RECORD -> named(type, Kind.RECORD, new RecordSerializer(model, fieldsOf(model)));
      case ENUM -> {
        Class<?> declaring = type.isEnum() ? type : type.getSuperclass();
        yield named(declaring, Kind.ENUM, new EnumSerializer(declaring));
      }
      case ARRAY -> named(type, Kind.ARRAY, new ArraySerializer(type.getComponentType()));
      case REPLACED -> replaced(type);
      case SHELL, SCALAR, CLASS -> fixed(type.getName(), shell().fixedId(), shell().serializer());
      case REFUSED -> refused(type.getName(), type.getName() + " " + model.refusal());
    };
  }

  private StoredFields fieldsOf(ClassModel model) {
    return StoredFields.of(model, options.evolution());
  }

  private KnownClass named(Class<?> type, Kind kind, FrameSerializer<?> serializer) {
    String name = type.getName();
    return new KnownClass(
        count.getAndIncrement(),
        name,
        kind,
        -1,
        KnownClass.any(serializer),
        customizations.announcedName(type),
        serializer.tracked(),
        false,
        refusal(name));
  }

  private KnownClass fixed(String name, int id, FrameSerializer<?> serializer) {
    return new KnownClass(
        count.getAndIncrement(),
        name,
        Kind.FIXED,
        id,
        KnownClass.any(serializer),
        name,
        serializer.tracked(),
        false,
        id == FixedClasses.SHELL.id() ? "" : refusal(name));
  }

  private KnownClass replaced(Class<?> type) {
    KnownClass shell = shell();
    return new KnownClass(
        count.getAndIncrement(),
        type.getName(),
        Kind.FIXED,
        shell.fixedId(),
        shell.serializer(),
        "",
        true,
        true,
        "");
  }

  private KnownClass refused(String name, String why) {
    KnownClass shell = shell();
    return new KnownClass(
        count.getAndIncrement(),
        name,
        Kind.FIXED,
        shell.fixedId(),
        shell.serializer(),
        "",
        true,
        false,
        why);
  }

  private String refusal(String name) {
    try {
      permitted.check(name);
      return "";
    } catch (de.javakaffee.web.msm.objectstream.RefusedException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Fails if the class filter does not permit this class. */
  void requirePermitted(String name) {
    String refusal = refusal(name);
    if (!refusal.isEmpty()) {
      throw new RefusedException(refusal);
    }
  }

  /**
   * The class that a frame announces.
   *
   * @param gone true if its objects will be thrown away, so that the class may be gone
   * @param in from which the description of a class that is gone is read
   */
  KnownClass announced(Kind kind, String announcedName, boolean gone, FrameInput in) {
    Class<?> registered = customizations.registered(announcedName);
    Class<?> type = registered == null ? load(announcedName, gone) : registered;
    if (type == null) {
      return gone(kind, announcedName, in);
    }
    KnownClass known = of(type);
    known.requireCarried();
    if (known.kind() != kind || known.replaced()) {
      throw new RefusedException(
          "class " + type.getName() + " was stored as " + kind + " and is " + known.kind());
    }
    return known;
  }

  private KnownClass gone(Kind kind, String name, FrameInput in) {
    StoredField[] fields =
        switch (kind) {
          case FIELDS, RECORD -> StoredFields.ofGone(in, name).inOrder();
          case ENUM -> new StoredField[] {new StoredField("name", FieldKind.TEXT, null)};
          default -> throw new RefusedException("the web application has no class " + name);
        };
    GoneSerializer serializer = new GoneSerializer(name, fields);
    return new KnownClass(
        -1,
        name,
        kind,
        -1,
        serializer,
        name,
        kind != Kind.ENUM,
        false,
        "the web application has no class " + name);
  }

  /** Loads a class by a name in the bytes; null if it is gone and may be. */
  private @Nullable Class<?> load(String name, boolean mayBeGone) {
    try {
      return permitted.load(name);
    } catch (de.javakaffee.web.msm.objectstream.RefusedException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    } catch (ClassNotFoundException | LinkageError e) {
      if (mayBeGone) {
        return null;
      }
      throw new RefusedException("the web application has no class " + name, e);
    }
  }

  /** Loads a class by a name in the bytes. */
  Class<?> load(String name) {
    Class<?> type = load(name, false);
    if (type == null) {
      throw new IllegalStateException(name);
    }
    return type;
  }
}
