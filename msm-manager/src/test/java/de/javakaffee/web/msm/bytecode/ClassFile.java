package de.javakaffee.web.msm.bytecode;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a class file declares and what it refers to. Names are internal, such as {@code
 * java/lang/Object}.
 *
 * @param superName empty for {@code java.lang.Object}
 * @param members fields and methods that it declares
 * @param classes all that its constant pool names; arrays by their element class
 * @param references fields and methods of others, and of its own, that its code uses
 * @param constants all strings of its constant pool: names, descriptors and literals
 */
record ClassFile(
    int access,
    String name,
    Optional<String> superName,
    List<String> interfaces,
    Set<Member> members,
    Set<String> classes,
    Set<Reference> references,
    Set<String> constants) {

  /** A field or a method; their descriptors tell which. */
  record Member(int access, String name, String descriptor) {

    boolean is(String otherName, String otherDescriptor) {
      return name.equals(otherName) && descriptor.equals(otherDescriptor);
    }

    boolean isMethod() {
      return descriptor.startsWith("(");
    }

    boolean isAbstract() {
      return Modifier.isAbstract(access);
    }

    boolean isFinal() {
      return Modifier.isFinal(access);
    }

    /** True if classes of other packages can use, implement or override it. */
    boolean isOpen() {
      return Modifier.isPublic(access) || Modifier.isProtected(access);
    }
  }

  /** A use of a field or method, by the class that the code names. */
  record Reference(String owner, String name, String descriptor) {
    @Override
    public String toString() {
      return owner + "." + name + (descriptor.startsWith("(") ? "" : " ") + descriptor;
    }
  }

  boolean isConcrete() {
    return !Modifier.isAbstract(access);
  }

  boolean isFinal() {
    return Modifier.isFinal(access);
  }

  Optional<Member> member(String memberName, String descriptor) {
    return members.stream().filter(member -> member.is(memberName, descriptor)).findFirst();
  }

  /** Reads a class file; the stream is left open. */
  static ClassFile read(InputStream stream) {
    try {
      DataInputStream in = new DataInputStream(stream);
      if (in.readInt() != 0xCAFEBABE) {
        throw new IOException("no class file");
      }
      in.skipNBytes(4); // version
      ConstantPool pool = ConstantPool.read(in);
      int access = in.readUnsignedShort();
      String name = pool.className(in.readUnsignedShort());
      int superIndex = in.readUnsignedShort();
      List<String> interfaces = new ArrayList<>();
      for (int count = in.readUnsignedShort(); count > 0; count--) {
        interfaces.add(pool.className(in.readUnsignedShort()));
      }
      Set<Member> members = new HashSet<>(readMembers(in, pool));
      members.addAll(readMembers(in, pool));
      return new ClassFile(
          access,
          name,
          superIndex == 0 ? Optional.empty() : Optional.of(pool.className(superIndex)),
          interfaces,
          members,
          pool.classes(),
          pool.references(),
          pool.texts());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Member> readMembers(DataInputStream in, ConstantPool pool)
      throws IOException {
    List<Member> members = new ArrayList<>();
    for (int count = in.readUnsignedShort(); count > 0; count--) {
      int access = in.readUnsignedShort();
      String name = pool.text(in.readUnsignedShort());
      String descriptor = pool.text(in.readUnsignedShort());
      members.add(new Member(access, name, descriptor));
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        in.skipNBytes(2);
        in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
      }
    }
    return members;
  }
}
