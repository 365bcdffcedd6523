package de.javakaffee.web.msm.serializer.kryo;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Carries atomic references: the value. */
final class AtomicReferenceSerializer extends FixedSerializer<AtomicReference<@Nullable Object>> {

  @Override
  void write(FrameWriter out, AtomicReference<@Nullable Object> reference) {
    out.valueOrPending(reference.get());
  }

  @Override
  AtomicReference<@Nullable Object> read(FrameReader in, int number) {
    AtomicReference<@Nullable Object> reference = new AtomicReference<>();
    in.found(number, reference);
    Object value = in.valueOrPending();
    if (value == FrameReader.PENDING) {
      in.whenFound(reference::set);
    } else {
      reference.set(value);
    }
    return reference;
  }

  @Override
  void show(ShownFrame frame, String type, int number) {
    frame.begin(type, number, new ShownTurns(1, turn -> frame.named("value")));
  }
}
