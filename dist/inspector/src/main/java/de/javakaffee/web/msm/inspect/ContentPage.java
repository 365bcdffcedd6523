package de.javakaffee.web.msm.inspect;

import de.javakaffee.web.msm.frame.Frame;
import de.javakaffee.web.msm.transcoder.ContentInspector;
import de.javakaffee.web.msm.transcoder.InstalledTranscoders;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Prints what a transcoder wrote, by its own inspector. For one thread. */
final class ContentPage {
  private final Screen screen;
  private final InstalledTranscoders installed;

  ContentPage(Screen screen, InstalledTranscoders installed) {
    this.screen = screen;
    this.installed = installed;
  }

  /**
   * Prints the attributes that the bytes hold.
   *
   * @param members those that are part of the session; others are marked as masked. All are, if
   *     this is empty.
   * @return false if they are damaged; what is there is printed all the same
   */
  boolean print(String transcoder, byte[] bytes, int level, List<String> members) {
    Optional<TranscoderFactory> factory = installed.withId(transcoder);
    if (factory.isEmpty()) {
      screen.line(level, "(transcoder \"" + transcoder + "\" is not on the class path)");
      return true;
    }
    Optional<ContentInspector> inspector = factory.get().inspector();
    if (inspector.isEmpty()) {
      screen.line(level, "(transcoder \"" + transcoder + "\" cannot show what it wrote)");
      return true;
    }
    FirstLook first = new FirstLook(Set.copyOf(members));
    try {
      inspector.get().inspect(bytes, Limits.standard(), first);
    } catch (TranscodingException e) {
      first.failed(); // the second look comes to the same end, and tells of it
    }
    TreePrinter printer = new TreePrinter(screen, level, first.numbers(), first.masked());
    try {
      inspector.get().inspect(bytes, Limits.standard(), printer);
      printer.finish();
      return !first.hasFailed();
    } catch (TranscodingException e) {
      printer.finish();
      screen.line(
          level,
          "DAMAGED: " + ScreenText.plain(String.valueOf(e.getMessage()), screen.longestText()));
      return false;
    }
  }

  /** Prints the value of a frame that needs no transcoder. */
  boolean scalar(Frame frame, Optional<String> name) {
    TreePrinter printer = new TreePrinter(screen, 1, Map.of(), Set.of());
    try {
      Object value = frame.scalar();
      printer.name(name.orElse("value"));
      printer.value(value.getClass().getName(), String.valueOf(value));
      return true;
    } catch (TranscodingException e) {
      screen.line(1, "DAMAGED: " + e.getMessage());
      return false;
    }
  }
}
