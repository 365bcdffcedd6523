package de.javakaffee.web.msm.testkit.rules;

import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a transcoder wrote for some samples when it was released: {@code golden/<id>/<sample>.bin}
 * among the test resources of its module. They are never written anew, only missing ones are added,
 * on demand. For one thread.
 */
final class GoldenFiles {
  /** Adds missing files if it is {@code true}: {@code mvn test -Dmsm.golden.write=true}. */
  private static final String WRITE = "msm.golden.write";

  private static final Set<SampleSession> CHOSEN =
      EnumSet.of(
          SampleSession.PERSONS_10,
          SampleSession.LIST,
          SampleSession.LIST_OF_MIXED_VALUES,
          SampleSession.LINKED_HASH_MAP,
          SampleSession.TREE_MAP,
          SampleSession.ENUM_SET,
          SampleSession.ZONED_DATE_TIME,
          SampleSession.CALENDAR,
          SampleSession.BIG_NUMBERS,
          SampleSession.ARRAY_OF_MIXED_VALUES,
          SampleSession.EXCEPTION,
          SampleSession.BEAN,
          SampleSession.RECORD,
          SampleSession.ENUMS,
          SampleSession.HOOK_WITH_OPTIONAL_DATA,
          SampleSession.EXTERNALIZABLE,
          SampleSession.SHARED_BETWEEN_ATTRIBUTES);

  private final TranscoderUnderTest subject;

  GoldenFiles(TranscoderUnderTest subject) {
    this.subject = subject;
  }

  /** Some of all kinds, as far as the transcoder carries them. */
  Stream<SampleSession> samples() {
    return CHOSEN.stream().filter(sample -> subject.claims(sample.needs()));
  }

  byte[] bytesOf(SampleSession sample) throws IOException, TranscodingException {
    String name = "golden/" + subject.id() + "/" + sample.name() + ".bin";
    try (InputStream in = subject.loader().getResourceAsStream(name)) {
      if (in != null) {
        return in.readAllBytes();
      }
    }
    Path file = Path.of("src", "test", "resources").resolve(name);
    if (Files.exists(file)) {
      return Files.readAllBytes(file); // written in this run
    }
    if (!Boolean.getBoolean(WRITE)) {
      throw new AssertionError(
          "%s is missing; mvn test -D%s=true writes it, to be committed".formatted(file, WRITE));
    }
    byte[] bytes = subject.fresh().encode(sample.attributes());
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return bytes;
  }
}
