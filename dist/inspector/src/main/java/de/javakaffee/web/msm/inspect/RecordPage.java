package de.javakaffee.web.msm.inspect;

import de.javakaffee.web.msm.compression.InstalledCompressions;
import de.javakaffee.web.msm.frame.AttributeEntry;
import de.javakaffee.web.msm.frame.Frame;
import de.javakaffee.web.msm.frame.FrameCompression;
import de.javakaffee.web.msm.frame.ReadableFrames;
import de.javakaffee.web.msm.record.Blob;
import de.javakaffee.web.msm.record.ReadableRecord;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints one record: header, principal and notes, frames. For one thread. */
final class RecordPage {
  private static final String JAVA = "java";

  private final Screen screen;
  private final ContentPage contents;
  private final FrameCompression compressions = InstalledCompressions.toRead();

  RecordPage(Screen screen, ContentPage contents) {
    this.screen = screen;
    this.contents = contents;
  }

  /** False if something is damaged; what is there is printed all the same. */
  boolean print(byte[] bytes) {
    ReadableRecord record = ReadableRecord.of(bytes);
    screen.line(0, "record of " + bytes.length + " bytes");
    record
        .damage()
        .ifPresent(
            damage -> screen.line(1, "DAMAGED: " + plain(String.valueOf(damage.getMessage()))));
    int width = record.parts().keySet().stream().mapToInt(String::length).max().orElse(0);
    for (Map.Entry<String, String> part : record.parts().entrySet()) {
      String name = plain(part.getKey());
      String padding = " ".repeat(Math.max(0, Math.min(width, 20) - name.length()));
      screen.line(1, name + padding + "  " + plain(part.getValue()));
    }
    boolean sound = record.damage().isEmpty();
    for (Map.Entry<String, Blob> part : record.login().entrySet()) {
      screen.blank();
      screen.line(0, plain(part.getKey()));
      sound &= contents.print(JAVA, part.getValue().toByteArray(), 1, List.of("value"));
    }
    return record.frames().map(this::frames).orElse(true) && sound;
  }

  private boolean frames(ReadableFrames frames) {
    boolean sound = true;
    for (int i = 0; i < frames.frames().size(); i++) {
      screen.blank();
      sound &= frame(i, frames.frames().get(i), frames.directory());
    }
    if (frames.damage().isPresent()) {
      screen.blank();
      screen.line(0, "DAMAGED frames: " + plain(frames.damage().get()));
    }
    return sound && frames.damage().isEmpty();
  }

  private boolean frame(
      int number, ReadableFrames.Placed placed, Map<String, AttributeEntry> directory) {
    Frame stored = placed.frame();
    List<String> members = new ArrayList<>();
    List<String> told = new ArrayList<>();
    directory.forEach(
        (name, entry) -> {
          if (entry.frame() == number) {
            members.add(name);
            told.add(plain(name) + listeners(entry));
          }
        });
    boolean scalar = stored.codec().equals(Frame.SCALAR);
    screen.line(
        0,
        "frame "
            + number
            + ": "
            + (scalar ? "scalar" : stored.codec())
            + ", "
            + stored.bytes().length
            + " bytes"
            + (stored.isCompressed() ? " (" + stored.plainLength() + " before compression)" : "")
            + (stored.orderUnstable() ? ", order unstable" : "")
            + (stored.identityOrdered() ? ", identity ordered" : "")
            + ": "
            + (told.isEmpty() ? "no attribute" : String.join(", ", told)));
    if (placed.missing() > 0) {
      screen.line(1, "DAMAGED: " + placed.missing() + " bytes are missing");
    }
    try {
      return content(compressions.plain(stored), members) && placed.missing() == 0;
    } catch (TranscodingException e) {
      screen.line(1, "DAMAGED: the frame " + plain(String.valueOf(e.getMessage())));
      return false;
    }
  }

  private boolean content(Frame frame, List<String> members) {
    return frame.codec().equals(Frame.SCALAR)
        ? contents.scalar(frame, members.stream().findFirst())
        : contents.print(frame.codec(), frame.bytes(), 1, members);
  }

  private static String listeners(AttributeEntry entry) {
    return (entry.bindingListener() ? " (binding listener)" : "")
        + (entry.activationListener() ? " (activation listener)" : "");
  }

  private String plain(String text) {
    return ScreenText.plain(text, screen.longestText());
  }
}
