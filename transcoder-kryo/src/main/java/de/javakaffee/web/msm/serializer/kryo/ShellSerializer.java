package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.objectmodel.Children;
import de.javakaffee.web.msm.objectmodel.Shell;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries objects with serialization hooks, and those of the JDK that nothing else here knows, as
 * shells: how many members the shell has, which of them the object is, the length of its bytes, the
 * number of its children, the bytes, the children.
 */
final class ShellSerializer extends FixedSerializer<Object> {

  @Override
  boolean madeFirst() {
    return false;
  }

  @Override
  void write(FrameWriter out, Object object) {
    Shell shell = out.shellOf(object);
    List<Object> members = shell.members();
    FrameOutput bytes = out.bytes();
    bytes.writeVarInt(members.size(), true);
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i) == object) {
        bytes.writeVarInt(i, true);
      } else {
        out.join(members.get(i));
      }
    }
    bytes.writeVarInt(shell.bytes().length, true);
    bytes.writeVarInt(shell.children().size(), true);
    bytes.writeBytes(shell.bytes());
    for (Object child : shell.children()) {
      out.value(child);
    }
  }

  @Override
  Object read(FrameReader in, int number) {
    FrameInput bytes = in.bytes();
    int members = bytes.elements();
    int index = bytes.natural();
    if (index >= members) {
      throw RefusedException.damaged("member " + index + " of " + members);
    }
    int[] numbers = new int[members];
    for (int i = 0; i < members; i++) {
      numbers[i] = i == index ? number : in.reserved();
    }
    int length = bytes.natural();
    int children = bytes.elements();
    byte[] stream = bytes.readBytes(length);
    return in.discarding()
        ? readPast(in, numbers, children)
        : read(in, stream, numbers, index, children);
  }

  @Override
  void show(ShownFrame frame, String type, int number) {
    FrameInput bytes = frame.bytes();
    int members = bytes.elements();
    int index = bytes.natural();
    if (index >= members) {
      throw RefusedException.damaged("member " + index + " of " + members);
    }
    int[] numbers = new int[members];
    for (int i = 0; i < members; i++) {
      numbers[i] = i == index ? number : frame.reserved();
    }
    int length = bytes.natural();
    int children = bytes.elements();
    frame.insert(new ShownShell(frame, bytes.readBytes(length), numbers, index, children));
  }

  private static Object readPast(FrameReader in, int[] numbers, int children) {
    Object gone = FrameReader.gone("of something that was to be thrown away");
    for (int each : numbers) {
      in.found(each, gone);
    }
    for (int i = 0; i < children; i++) {
      in.discard();
    }
    return gone;
  }

  private static Object read(
      FrameReader in, byte[] stream, int[] numbers, int index, int children) {
    HeldByShell held = new HeldByShell(in, children);
    @Nullable Object[] members;
    try {
      members = in.shells().read(stream, numbers.length, held);
    } catch (TranscodingException e) {
      held.rethrowFailure();
      throw RefusedException.because(e);
    }
    held.readPastRest();
    for (int i = 0; i < numbers.length; i++) {
      in.found(numbers[i], members[i]);
    }
    return members[index];
  }

  /** The children of a shell, read as they are asked for. */
  private static final class HeldByShell implements Children {
    private final FrameReader in;
    private final int count;
    private int read;
    private @Nullable Throwable failure;

    HeldByShell(FrameReader in, int count) {
      this.in = in;
      this.count = count;
    }

    @Override
    public Object child(int number) throws TranscodingException {
      if (number != read || number >= count) {
        throw new TranscodingException("damaged: child " + number + " of " + count);
      }
      read++;
      try {
        Object child = in.present();
        in.hashing().spend(child);
        return child;
      } catch (RuntimeException | Error e) {
        failure = e;
        throw new TranscodingException("a child cannot be read", e);
      }
    }

    /** What went wrong deeper inside is told as it was. */
    void rethrowFailure() {
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
    }

    /** A class that has changed may not ask for all. */
    void readPastRest() {
      for (; read < count; read++) {
        in.discard();
      }
    }
  }
}
