package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.inspection.ValueText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Carries numbers, texts and the like. */
@SuppressWarnings({"JdkObsolete", "JavaUtilDate"}) // sessions hold them
final class JdkValues {
  static final FixedSerializer<String> STRING =
      LeafSerializer.ofValue(FrameOutput::text, FrameInput::word);

  static final FixedSerializer<Boolean> BOOLEAN =
      LeafSerializer.ofValue((out, value) -> out.writeBoolean(value), FrameInput::readBoolean);

  static final FixedSerializer<Byte> BYTE =
      LeafSerializer.ofValue((out, value) -> out.writeByte(value), FrameInput::readByte);

  static final FixedSerializer<Character> CHARACTER =
      LeafSerializer.ofValue(
          (out, value) -> out.writeVarInt(value, true), in -> (char) in.readVarInt(true));

  static final FixedSerializer<Short> SHORT =
      LeafSerializer.ofValue(
          (out, value) -> out.writeVarInt(value, false), in -> (short) in.readVarInt(false));

  static final FixedSerializer<Integer> INTEGER =
      LeafSerializer.ofValue(
          (out, value) -> out.writeVarInt(value, false), in -> in.readVarInt(false));

  static final FixedSerializer<Long> LONG =
      LeafSerializer.ofValue(
          (out, value) -> out.writeVarLong(value, false), in -> in.readVarLong(false));

  // The bits as they are: NaN has many forms.

  static final FixedSerializer<Float> FLOAT =
      LeafSerializer.ofValue(
          (out, value) -> out.writeInt(Float.floatToRawIntBits(value)),
          in -> Float.intBitsToFloat(in.readInt()));

  static final FixedSerializer<Double> DOUBLE =
      LeafSerializer.ofValue(
          (out, value) -> out.writeLong(Double.doubleToRawLongBits(value)),
          in -> Double.longBitsToDouble(in.readLong()));

  static final FixedSerializer<BigInteger> BIG_INTEGER =
      LeafSerializer.<BigInteger>ofValue(JdkValues::bigInteger, JdkValues::bigInteger)
          .shownAs(ValueText::of);

  static final FixedSerializer<BigDecimal> BIG_DECIMAL =
      LeafSerializer.<BigDecimal>ofValue(
              (out, value) -> {
                bigInteger(out, value.unscaledValue());
                out.writeVarInt(value.scale(), false);
              },
              in -> new BigDecimal(bigInteger(in), in.readVarInt(false)))
          .shownAs(ValueText::of);

  static final FixedSerializer<UUID> UUID =
      LeafSerializer.ofValue(
          (out, value) -> {
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
          },
          in -> new UUID(in.readLong(), in.readLong()));

  static final FixedSerializer<URI> URI =
      LeafSerializer.ofValue(
          (out, value) -> out.textInFull(value.toString()),
          in -> java.net.URI.create(in.textInFull()));

  static final FixedSerializer<Currency> CURRENCY =
      LeafSerializer.ofValue(
          (out, value) -> out.text(value.getCurrencyCode()), in -> Currency.getInstance(in.word()));

  static final FixedSerializer<OptionalInt> OPTIONAL_INT =
      LeafSerializer.ofValue(
          (out, value) -> {
            out.writeBoolean(value.isPresent());
            out.writeVarInt(value.orElse(0), false);
          },
          in -> {
            boolean present = in.readBoolean();
            int value = in.readVarInt(false);
            return present ? OptionalInt.of(value) : OptionalInt.empty();
          });

  static final FixedSerializer<OptionalLong> OPTIONAL_LONG =
      LeafSerializer.ofValue(
          (out, value) -> {
            out.writeBoolean(value.isPresent());
            out.writeVarLong(value.orElse(0), false);
          },
          in -> {
            boolean present = in.readBoolean();
            long value = in.readVarLong(false);
            return present ? OptionalLong.of(value) : OptionalLong.empty();
          });

  static final FixedSerializer<OptionalDouble> OPTIONAL_DOUBLE =
      LeafSerializer.ofValue(
          (out, value) -> {
            out.writeBoolean(value.isPresent());
            out.writeLong(Double.doubleToRawLongBits(value.orElse(0)));
          },
          in -> {
            boolean present = in.readBoolean();
            double value = Double.longBitsToDouble(in.readLong());
            return present ? OptionalDouble.of(value) : OptionalDouble.empty();
          });

  // From here on: objects with an identity.

  static final FixedSerializer<Object> OBJECT =
      LeafSerializer.ofObject((out, value) -> {}, in -> new Object()).shownAs(value -> "");

  static final FixedSerializer<Date> DATE =
      LeafSerializer.<Date>ofObject(
              (out, value) -> out.writeVarLong(value.getTime(), false),
              in -> new Date(in.readVarLong(false)))
          .shownAs(value -> value.toInstant().toString());

  static final FixedSerializer<StringBuilder> STRING_BUILDER =
      LeafSerializer.ofObject(
          (out, value) -> out.textInFull(value.toString()),
          in -> new StringBuilder(in.textInFull()));

  static final FixedSerializer<StringBuffer> STRING_BUFFER =
      LeafSerializer.ofObject(
          (out, value) -> out.textInFull(value.toString()),
          in -> new StringBuffer(in.textInFull()));

  static final FixedSerializer<AtomicInteger> ATOMIC_INTEGER =
      LeafSerializer.ofObject(
          (out, value) -> out.writeVarInt(value.get(), false),
          in -> new AtomicInteger(in.readVarInt(false)));

  static final FixedSerializer<AtomicLong> ATOMIC_LONG =
      LeafSerializer.ofObject(
          (out, value) -> out.writeVarLong(value.get(), false),
          in -> new AtomicLong(in.readVarLong(false)));

  static final FixedSerializer<AtomicBoolean> ATOMIC_BOOLEAN =
      LeafSerializer.ofObject(
          (out, value) -> out.writeBoolean(value.get()), in -> new AtomicBoolean(in.readBoolean()));

  static final FixedSerializer<BitSet> BIT_SET =
      LeafSerializer.<BitSet>ofObject(
              (out, value) -> {
                byte[] bits = value.toByteArray();
                out.elements(bits.length);
                out.writeBytes(bits);
              },
              in -> BitSet.valueOf(in.readBytes(in.elements())))
          .shownAs(ValueText::of);

  private JdkValues() {}

  private static void bigInteger(FrameOutput out, BigInteger value) {
    byte[] bytes = value.toByteArray();
    out.elements(bytes.length);
    out.writeBytes(bytes);
  }

  private static BigInteger bigInteger(FrameInput in) {
    return new BigInteger(in.readBytes(in.elements()));
  }
}
