package de.javakaffee.web.msm.bytecode;

import de.javakaffee.web.msm.bytecode.ClassFile.Member;
import de.javakaffee.web.msm.bytecode.ClassFile.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what class files refer to in one Tomcat, as a JVM would: members also where they are
 * inherited from. Not for use by many threads.
 */
final class Linker {
  private static final String TOMCAT = "org/apache/";

  private final Map<String, ClassFile> ours;
  private final Map<String, ClassFile> tomcat;

  Linker(List<ClassFile> ours, List<ClassFile> tomcat) {
    this.ours = ClassFiles.byName(ours);
    this.tomcat = ClassFiles.byName(tomcat);
  }

  /** What of our classes would fail in this Tomcat with a {@code LinkageError}, sorted. */
  Set<String> problems() {
    Set<String> problems = new TreeSet<>();
    for (ClassFile file : ours.values()) {
      for (String name : file.classes()) {
        if (name.startsWith(TOMCAT) && !tomcat.containsKey(name)) {
          problems.add(file.name() + ": no class " + name);
        }
      }
      for (Reference reference : file.references()) {
        if (concernsTomcat(reference.owner()) && !resolves(reference)) {
          problems.add(file.name() + ": no " + reference);
        }
      }
      overriding(file).forEach(problem -> problems.add(file.name() + ": " + problem));
    }
    return problems;
  }

  /** True if the member exists and classes of other packages may use it. */
  boolean resolves(Reference reference) {
    return lineage(reference.owner()).stream()
        .flatMap(
            type ->
                type
                    .member(reference.name(), reference.descriptor())
                    .filter(member -> member.isOpen() || ours.containsKey(type.name()))
                    .stream())
        .findAny()
        .isPresent();
  }

  /** True if the class itself has the member, for whoever may use it. */
  boolean declares(Reference reference) {
    ClassFile owner = find(reference.owner());
    return owner != null && owner.member(reference.name(), reference.descriptor()).isPresent();
  }

  private boolean concernsTomcat(String owner) {
    return lineage(owner).stream().anyMatch(type -> tomcat.containsKey(type.name()));
  }

  /**
   * Final methods that are overridden, final classes that are extended, what is not implemented.
   */
  private Set<String> overriding(ClassFile file) {
    Set<String> problems = new TreeSet<>();
    for (ClassFile ancestor : lineage(file.name())) {
      if (!tomcat.containsKey(ancestor.name())) {
        continue;
      }
      if (ancestor.isFinal()) {
        problems.add(ancestor.name() + " is final");
      }
      for (Member member : ancestor.members()) {
        if (!member.isMethod() || !member.isOpen() || member.name().startsWith("<")) {
          continue;
        }
        if (member.isFinal() && file.member(member.name(), member.descriptor()).isPresent()) {
          problems.add("overrides the final " + ancestor.name() + "." + member.name());
        }
        if (member.isAbstract() && file.isConcrete() && !isImplemented(file, member)) {
          problems.add("does not implement " + ancestor.name() + "." + member.name());
        }
      }
    }
    return problems;
  }

  private boolean isImplemented(ClassFile file, Member method) {
    return lineage(file.name()).stream()
        .flatMap(type -> type.member(method.name(), method.descriptor()).stream())
        .anyMatch(member -> !member.isAbstract());
  }

  /** The class, what it extends and what it implements, as far as it is known. */
  private Set<ClassFile> lineage(String name) {
    Set<ClassFile> lineage = new LinkedHashSet<>();
    collect(name, lineage);
    return lineage;
  }

  private void collect(String name, Set<ClassFile> lineage) {
    ClassFile file = find(name);
    if (file != null && lineage.add(file)) {
      file.superName().ifPresent(parent -> collect(parent, lineage));
      file.interfaces().forEach(parent -> collect(parent, lineage));
    }
  }

  /** Null for classes of the servlet API, which none of ours may depend on. */
  private @Nullable ClassFile find(String name) {
    return Optional.ofNullable(ours.get(name))
        .or(() -> Optional.ofNullable(tomcat.get(name)))
        .or(() -> Linker.ofTheJdk(name))
        .orElse(null);
  }

  private static Optional<ClassFile> ofTheJdk(String name) {
    if (!name.startsWith("java")) {
      return Optional.empty();
    }
    try (InputStream in =
        ClassLoader.getPlatformClassLoader().getResourceAsStream(name + ".class")) {
      return Optional.ofNullable(in).map(ClassFile::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
