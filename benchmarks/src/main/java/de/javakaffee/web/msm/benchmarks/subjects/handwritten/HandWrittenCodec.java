package de.javakaffee.web.msm.benchmarks.subjects.handwritten;

import de.javakaffee.web.msm.testkit.samples.persons.Component;
import de.javakaffee.web.msm.testkit.samples.persons.ManyFields;
import de.javakaffee.web.msm.testkit.samples.persons.Person;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Knows the five attributes of the persons sample; refuses all else. Stateless. */
public final class HandWrittenCodec implements Transcoder {
  private static final List<String> NAMES =
      List.of("stringbuffer", "stringbuilder", "persons", "mycontainer", "component");

  @Override
  @SuppressWarnings("JdkObsolete") // the sample has a StringBuffer
  public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    if (!List.copyOf(attributes.keySet()).equals(NAMES)
        || !(attributes.get("stringbuffer") instanceof StringBuffer buffer)
        || !(attributes.get("stringbuilder") instanceof StringBuilder builder)
        || !(attributes.get("persons") instanceof Person[] persons)
        || !(attributes.get("mycontainer") instanceof ManyFields fields)
        || !(attributes.get("component") instanceof Component component)) {
      throw new TranscodingException("is made for the persons sample only");
    }
    ByteSink out = new ByteSink();
    try {
      out.text(buffer.toString());
      out.text(builder.toString());
      PersonCodec.write(persons, out);
      ManyFieldsCodec.write(fields, out);
      ComponentCodec.write(component, out);
    } catch (RuntimeException e) {
      throw new TranscodingException("is not the persons sample", e);
    }
    return out.toByteArray();
  }

  @Override
  @SuppressWarnings({"JdkObsolete", "UnnecessaryStringBuilder"}) // they are the values
  public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    ByteSource in = new ByteSource(bytes);
    Map<String, Object> attributes = new LinkedHashMap<>();
    try {
      attributes.put("stringbuffer", new StringBuffer(in.text()));
      attributes.put("stringbuilder", new StringBuilder(in.text()));
      attributes.put("persons", PersonCodec.read(in));
      attributes.put("mycontainer", ManyFieldsCodec.read(in));
      attributes.put("component", ComponentCodec.read(in));
    } catch (RuntimeException e) {
      throw new TranscodingException("is not what was written", e);
    }
    return attributes;
  }
}
