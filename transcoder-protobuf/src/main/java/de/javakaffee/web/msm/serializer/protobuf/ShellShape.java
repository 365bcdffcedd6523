package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.CodedOutputStream;
import de.javakaffee.web.msm.objectmodel.Shell;
import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects with serialization hooks, in a shell of their own or in that of another object. */
final class ShellShape extends Shape {
  static final ShellShape SHELL = new ShellShape(Schema.SHAPE_SHELL);
  static final ShellShape MEMBER = new ShellShape(Schema.SHAPE_SHELL_MEMBER);

  private ShellShape(int number) {
    super(number);
  }

  @Override
  void write(NodeWriter out, Object object) throws IOException, TranscodingException {
    Shell shell = out.frame().shellOf(object);
    List<Object> members = shell.members();
    if (this == MEMBER) {
      out.reference(out.frame().numberOf(members.get(0)));
      return;
    }
    int[] numbers = new int[members.size()];
    int length = 0;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = out.frame().numberOf(members.get(i));
      length += CodedOutputStream.computeUInt32SizeNoTag(numbers[i]);
    }
    out.out().writeTag(Schema.NODE_MEMBERS, 2);
    out.out().writeUInt32NoTag(length);
    for (int number : numbers) {
      out.out().writeUInt32NoTag(number);
    }
    out.bytes(shell.bytes());
    for (Object child : shell.children()) {
      out.value(child);
    }
  }

  @Override
  boolean waits(NodeContent content) {
    return true;
  }

  @Override
  @Nullable Object allocate(FrameReader in, StoredType type, NodeContent content) {
    return null;
  }

  @Override
  @Nullable Object complete(
      FrameReader in, StoredType type, @Nullable Object allocated, NodeContent content)
      throws IOException, TranscodingException, ClassNotFoundException {
    if (this == MEMBER) {
      throw new DamagedException("damaged: it is not in the shell that it refers to");
    }
    int[] members = content.members();
    requireOwn(in, members);
    List<Object> children = new ArrayList<>();
    for (int i = 0; i < content.values.size(); i++) {
      Object child = in.present(content.values, i);
      if (child == null) {
        throw new DamagedException("damaged: null left out of a shell");
      }
      children.add(child);
    }
    @Nullable Object[] read =
        in.shells()
            .read(
                content.bytes(),
                members.length,
                number -> {
                  if (number >= children.size()) {
                    throw new TranscodingException("damaged: no child " + number);
                  }
                  return children.get(number);
                });
    for (int i = 1; i < members.length; i++) {
      in.found(members[i], read[i]);
    }
    return read[0];
  }

  private static void requireOwn(FrameReader in, int[] members)
      throws IOException, ClassNotFoundException {
    boolean own = members.length > 0 && members[0] == in.at();
    for (int i = 1; own && i < members.length; i++) {
      own = in.isMissingMember(members[i]);
    }
    if (!own) {
      throw new DamagedException("damaged: members of a shell that are not in it");
    }
  }
}
