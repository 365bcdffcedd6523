package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Atomic references and what they refer to. */
final class ReferenceShape extends Shape {
  ReferenceShape() {
    super(Schema.SHAPE_HOLDER);
  }

  @Override
  void write(NodeWriter out, Object object) throws IOException, TranscodingException {
    out.value(((AtomicReference<?>) object).get());
  }

  @Override
  Iterable<?> contentsOf(Object object) {
    return Collections.singletonList(((AtomicReference<?>) object).get());
  }

  @Override
  Object allocate(FrameReader in, StoredType type, NodeContent content) {
    return new AtomicReference<@Nullable Object>();
  }

  @Override
  @SuppressWarnings("unchecked") // as it was allocated
  @Nullable Object complete(
      FrameReader in, StoredType type, @Nullable Object allocated, NodeContent content)
      throws IOException, TranscodingException, ClassNotFoundException {
    AtomicReference<@Nullable Object> reference =
        (AtomicReference<@Nullable Object>) java.util.Objects.requireNonNull(allocated);
    if (content.values.size() != 1) {
      throw new de.javakaffee.web.msm.objectstream.DamagedException("damaged: no single value");
    }
    Object value = in.value(content.values, 0, 0);
    if (value == FrameReader.MISSING) {
      in.whenThere(reference::set);
    } else {
      reference.set(value);
    }
    return reference;
  }
}
