package de.javakaffee.web.msm;

import de.javakaffee.web.msm.compression.InstalledCompressions;
import de.javakaffee.web.msm.frame.FrameCodec;
import de.javakaffee.web.msm.frame.FrameCompression;
import de.javakaffee.web.msm.settings.ManagerSettings;
import de.javakaffee.web.msm.settings.TranscoderSettings;
import de.javakaffee.web.msm.transcoder.InstalledTranscoders;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.Context;

/**
 * The transcoders of one web application: the one that writes, and those that are only needed to
 * read what another one wrote. Safe for use by many threads; released with the application.
 */
final class WebappCodec {
  private static final String JAVA = "java";

  private final InstalledTranscoders installed;
  private final TranscoderFactory chosen;
  private final TranscoderConfiguration configuration;
  private final Map<String, Optional<Transcoder>> readers = new ConcurrentHashMap<>();
  private final ServletKinds kinds = ServletKinds.ofThisTomcat();
  private final FrameCodec frames;
  private final SessionLogins logins;

  private WebappCodec(
      InstalledTranscoders installed,
      TranscoderFactory chosen,
      TranscoderConfiguration configuration,
      FrameCompression compression) {
    this.installed = installed;
    this.chosen = chosen;
    this.configuration = configuration;
    Transcoder writer = createdToWrite(chosen, configuration);
    readers.put(chosen.id(), Optional.of(writer));
    this.frames = new FrameCodec(chosen.id(), writer, this::reader, kinds, compression);
    this.logins =
        new SessionLogins(
            reader(JAVA)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "transcoder \"java\" is not installed, but principals need it"
                                + " (installed: "
                                + installed
                                + ")")));
  }

  /**
   * @throws IllegalArgumentException if the transcoder is unknown or refuses an option, or if the
   *     compression cannot be used
   */
  static WebappCodec of(ManagerSettings settings, Context context) {
    TranscoderSettings transcoder = settings.transcoder();
    InstalledTranscoders installed =
        InstalledTranscoders.foundBy(WebappCodec.class.getClassLoader());
    TranscoderConfiguration configuration =
        new TranscoderConfiguration(
            context.getLoader().getClassLoader(),
            transcoder.options(),
            transcoder.classFilter(),
            Limits.standard(),
            transcoder.renamedClasses());
    return new WebappCodec(
        installed,
        installed.named(transcoder.factory()),
        configuration,
        InstalledCompressions.of(settings.compression()));
  }

  /** Id and class name of the transcoder that writes. */
  @Override
  public String toString() {
    return chosen.id() + " (" + chosen.getClass().getName() + ")";
  }

  FrameCodec frames() {
    return frames;
  }

  SessionLogins logins() {
    return logins;
  }

  ServletKinds kinds() {
    return kinds;
  }

  ClassLoader webappLoader() {
    return configuration.classLoader();
  }

  private static Transcoder createdToWrite(
      TranscoderFactory factory, TranscoderConfiguration configuration) {
    try {
      return factory.create(configuration);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("transcoder " + factory.id() + ": " + e.getMessage(), e);
    }
  }

  private Optional<Transcoder> reader(String id) {
    return readers.computeIfAbsent(
        id, unknown -> installed.withId(unknown).map(this::createdToRead));
  }

  /** The options are meant for the transcoder that writes; another one may know them, or not. */
  private Transcoder createdToRead(TranscoderFactory factory) {
    try {
      return factory.create(configuration);
    } catch (IllegalArgumentException e) {
      return factory.create(
          new TranscoderConfiguration(
              configuration.classLoader(),
              Map.of(),
              configuration.classFilter(),
              configuration.limits(),
              configuration.renamedClasses()));
    }
  }
}
