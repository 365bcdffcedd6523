package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.inspection.ShellView;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The objects of a shell, with its children where they belong. For one thread and one shell. */
final class ShownShell implements Parts {
  private final ShellView view;
  private final int children;
  private int told;

  /**
   * @param numbers of the objects
   * @param index of the one that belongs here
   */
  ShownShell(ShownFrame frame, byte[] stream, int[] numbers, int index, int children) {
    List<String> labels = Arrays.stream(numbers).mapToObj(ShownFrame::label).toList();
    this.children = children;
    try {
      view =
          new ShellView(
              stream, labels, labels.get(index), frame.limits(), frame.tale(), () -> child(frame));
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private void child(ShownFrame frame) {
    if (told++ == children) {
      throw RefusedException.damaged("a shell without child " + children);
    }
    frame.value();
  }

  @Override
  public boolean next(ShownFrame frame) {
    try {
      if (view.next()) {
        return true;
      }
    } catch (IOException e) {
      throw refused(e);
    }
    if (told < children) {
      throw RefusedException.damaged("a shell with more children than it has places");
    }
    return false;
  }

  private static RefusedException refused(IOException e) {
    return new RefusedException(String.valueOf(e.getMessage()), e);
  }

  @Override
  public void over(ShownFrame frame) {
    view.over();
  }
}
