package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.JavaSerializationTranscoderFactory;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Java serialization that tells which attributes were encoded and decoded, and whether a thread did
 * so without the application's class loader. Safe for use by many threads.
 */
final class CountingTranscoder implements Transcoder {
  private final ClassLoader applicationLoader;
  private final Transcoder java =
      new JavaSerializationTranscoderFactory()
          .create(TranscoderConfiguration.of(CountingTranscoder.class.getClassLoader()));
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<String> withoutLoader = new CopyOnWriteArrayList<>();

  CountingTranscoder(ClassLoader applicationLoader) {
    this.applicationLoader = applicationLoader;
  }

  @Override
  public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    note("encode " + String.join(",", attributes.keySet()));
    return java.encode(attributes);
  }

  @Override
  public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    Map<String, Object> attributes = java.decode(bytes);
    note("decode " + String.join(",", attributes.keySet()));
    return attributes;
  }

  /** What was called since the last time, such as {@code encode cart}. */
  List<String> calls() {
    List<String> copy = List.copyOf(calls);
    calls.clear();
    return copy;
  }

  /** Calls by threads whose context class loader was not the application's. */
  List<String> withoutLoader() {
    return withoutLoader;
  }

  private void note(String call) {
    calls.add(call);
    if (Thread.currentThread().getContextClassLoader() != applicationLoader) {
      withoutLoader.add(call);
    }
  }
}
