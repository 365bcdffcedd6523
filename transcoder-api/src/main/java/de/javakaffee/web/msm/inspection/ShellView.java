package de.javakaffee.web.msm.inspection;

import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the objects of a {@link de.javakaffee.web.msm.objectmodel.Shell}, bit by bit, so that its
 * children can be told where they belong. For one thread and one shell.
 *
 * <p>Most often the shell is one object, which stands in the place of the shell. If several objects
 * hold each other, the first one most often holds the others; if it is not the one that belongs
 * here, or does not hold them, they are told as a group, which says which of them is meant.
 */
public final class ShellView {
  private static final String GROUP = "+";

  private final String meant;
  private final Tale tale;
  private final StreamView view;
  private final boolean group;
  private int lastNew;
  private int told;
  private boolean over;

  /**
   * Begins to tell the shell.
   *
   * @param labels of its objects
   * @param meant which of the labels belongs in this place
   * @param children begins to tell the next child, in their order
   * @throws IOException if the bytes are damaged, or exceed a limit
   */
  public ShellView(
      byte[] bytes,
      List<String> labels,
      String meant,
      Limits limits,
      Tale tale,
      StreamView.StandIns children)
      throws IOException {
    this.meant = meant;
    this.tale = tale;
    StreamOutline outline = StreamOutline.of(bytes, labels.size(), limits);
    Map<Integer, String> ofMembers = new HashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      ofMembers.putIfAbsent(outline.values().get(i).handle(), labels.get(i));
    }
    view =
        new StreamView(
            outline,
            limits,
            tale,
            handle -> ofMembers.getOrDefault(handle, meant + ":" + handle),
            children);
    for (int i = 1; i < labels.size(); i++) {
      lastNew = outline.values().get(i).isNew() ? i : lastNew;
    }
    group = lastNew > 0 || !labels.get(0).equals(meant);
    if (group) {
      tale.begin(meant + GROUP, "[Ljava.lang.Object;");
      tale.remark("objects that hold each other, stored together");
    }
  }

  /** Tells more; false if nothing is left but {@link #over}. */
  public boolean next() throws IOException {
    if (view.next()) {
      return true;
    }
    if (told <= lastNew) {
      if (group) {
        tale.name(Integer.toString(told));
      }
      told++;
      view.value();
      return true;
    }
    if (group && !over) {
      over = true;
      tale.name("meant here");
      tale.reference(meant);
      return true;
    }
    return false;
  }

  /** Ends what has begun, told completely or not. */
  public void over() {
    view.abandon();
    if (group) {
      tale.end();
    }
  }
}
