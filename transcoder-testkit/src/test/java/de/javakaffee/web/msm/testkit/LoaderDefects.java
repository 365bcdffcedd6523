package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.testkit.rules.CopyingLoader;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Transcoders that take classes from the wrong place, too early, or for ever. */
final class LoaderDefects {
  private static final Set<ClassLoader> KEPT = ConcurrentHashMap.newKeySet();

  private LoaderDefects() {}

  static Transcoder contextLoader(TranscoderFactory sound, TranscoderConfiguration given) {
    return Altered.decoding(
        sound.create(given),
        (transcoder, bytes) -> {
          ClassLoader loader = Thread.currentThread().getContextClassLoader();
          return loader == ClassLoader.getSystemClassLoader()
              ? transcoder.decode(bytes)
              : in(loader, sound, given).decode(bytes);
        });
  }

  /** As if the application's loader asked its parent first. */
  static Transcoder ownLoaderFirst(TranscoderFactory sound, TranscoderConfiguration given) {
    return given.classLoader() instanceof CopyingLoader copying
        ? in(copying.getParent(), sound, given)
        : sound.create(given);
  }

  static Transcoder kept(TranscoderFactory sound, TranscoderConfiguration given) {
    KEPT.add(given.classLoader());
    return sound.create(given);
  }

  static Transcoder initialisesFirst(TranscoderFactory sound, TranscoderConfiguration given) {
    return Altered.decoding(
        sound.create(given),
        (transcoder, bytes) -> {
          try {
            return transcoder.decode(bytes);
          } catch (TranscodingException e) {
            try {
              Class.forName("app.Denied", true, given.classLoader());
            } catch (ClassNotFoundException none) {
              e.addSuppressed(none);
            }
            throw e;
          }
        });
  }

  private static Transcoder in(
      ClassLoader loader, TranscoderFactory sound, TranscoderConfiguration given) {
    return sound.create(
        new TranscoderConfiguration(
            loader, given.options(), given.classFilter(), given.limits(), given.renamedClasses()));
  }
}
