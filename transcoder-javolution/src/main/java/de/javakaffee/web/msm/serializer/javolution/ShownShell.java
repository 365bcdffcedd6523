package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.inspection.ShellView;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects of a shell, with its children where they belong. For one thread and one shell. */
final class ShownShell implements ShownParts {
  private final ShellView view;

  private ShownShell(ShellView view) {
    this.view = view;
  }

  /**
   * Reads the bytes of a shell.
   *
   * @param label of the object in whose place it stands
   */
  static ShownShell begun(ShownDocument document, String label) {
    document.optional(ShellCarrier.OF_CLASS);
    @Nullable String members = document.optional(ShellCarrier.MEMBERS);
    List<String> labels = members == null ? List.of(label) : document.members(members, label);
    XmlInput xml = document.xml();
    if (!xml.child() || !xml.name().equals(ShellCarrier.BYTES)) {
      throw Refusal.damaged("a shell without bytes");
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(xml.text().toString());
    } catch (IllegalArgumentException e) {
      throw new Refusal("damaged: the bytes of a shell are no Base64", e);
    }
    try {
      return new ShownShell(
          new ShellView(
              bytes,
              labels,
              labels.contains(label) ? label : labels.get(0),
              document.limits(),
              document.tale(),
              () -> child(document)));
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private static void child(ShownDocument document) {
    if (!document.xml().child()) {
      throw Refusal.damaged("a shell without one of its children");
    }
    document.value();
  }

  private static Refusal refused(IOException e) {
    return new Refusal(String.valueOf(e.getMessage()), e);
  }

  @Override
  public boolean next(ShownDocument document) {
    try {
      if (view.next()) {
        return true;
      }
    } catch (IOException e) {
      throw refused(e);
    }
    document.requireEmpty();
    return false;
  }

  @Override
  public void over(ShownDocument document) {
    view.over();
  }
}
