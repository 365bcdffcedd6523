package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.objectmodel.Shell;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries objects with serialization hooks, and those of the JDK that nothing else here knows: the
 * class, which only people need; the ids of all objects in the shell, if there are several; the
 * shell's bytes as Base64; its children.
 */
final class ShellCarrier extends Carrier {
  /** In place of a class name. */
  static final String NAME = "java-serialized";

  static final String OF_CLASS = "of-class";
  static final String MEMBERS = "members";
  static final String BYTES = "bytes";

  @Override
  boolean madeLast() {
    return true;
  }

  @Override
  void write(SessionWriter out, Object object) {
    Shell shell = out.shellOf(object);
    List<Object> members = shell.members();
    out.xml().attribute(OF_CLASS, XmlText.escaped(object.getClass().getTypeName()));
    if (members.size() > 1) {
      out.xml().attribute(MEMBERS, out.idsOf(members));
    }
    out.xml().start(BYTES);
    out.xml().text(Base64.getEncoder().encodeToString(shell.bytes()));
    out.xml().end();
    int index = 0;
    for (Object child : shell.children()) {
      out.trail().element(index++);
      out.weights().spend(child);
      out.value(SessionWriter.ITEM, child, false);
    }
  }

  @Override
  @Nullable Object read(SessionReader in, int id) {
    in.optional(OF_CLASS);
    int[] ids = ids(in.optional(MEMBERS), id);
    if (!in.xml().child() || !in.xml().name().equals(BYTES)) {
      throw Refusal.damaged("a shell without bytes");
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(in.xml().text().toString());
    } catch (IllegalArgumentException e) {
      throw new Refusal("damaged: the bytes of a shell are no Base64", e);
    }
    for (int each : ids) {
      in.underWay(each);
    }
    @Nullable Object[] members = read(in, bytes, ids.length);
    @Nullable Object own = members[0];
    for (int i = 0; i < ids.length; i++) {
      in.found(ids[i], members[i]);
      if (ids[i] == id) {
        own = members[i];
      }
    }
    return own;
  }

  private static int[] ids(@Nullable String members, int id) {
    if (members == null) {
      return new int[] {id};
    }
    String[] words = members.split(" ", -1);
    int[] ids = new int[words.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = SessionReader.number(words[i]);
    }
    return ids;
  }

  private static @Nullable Object[] read(SessionReader in, byte[] bytes, int members) {
    HeldByShell held = new HeldByShell(in);
    @Nullable Object[] read;
    try {
      read = in.shells().read(bytes, members, held::child);
    } catch (TranscodingException e) {
      if (held.failure != null) {
        throw held.failure;
      }
      held.passRest();
      throw new Missing(e);
    }
    held.passRest();
    return read;
  }

  /** The children of a shell, read as they are asked for. */
  private static final class HeldByShell {
    private final SessionReader in;
    private int next;
    private boolean over;
    private @Nullable RuntimeException failure;

    HeldByShell(SessionReader in) {
      this.in = in;
    }

    Object child(int number) throws TranscodingException {
      try {
        if (number != next++ || over) {
          throw new TranscodingException("damaged: a shell without child " + number);
        }
        over = !in.xml().child();
        Object child = over ? null : in.complete();
        if (child == null || child instanceof SessionReader.Gone) {
          throw new TranscodingException("damaged: a shell without child " + number);
        }
        in.weights().spend(child);
        return child;
      } catch (RuntimeException e) {
        failure = e;
        throw new TranscodingException(String.valueOf(e.getMessage()), e);
      }
    }

    /** A class that has changed may not ask for all. */
    void passRest() {
      while (!over && in.xml().child()) {
        in.discard();
      }
    }
  }
}
