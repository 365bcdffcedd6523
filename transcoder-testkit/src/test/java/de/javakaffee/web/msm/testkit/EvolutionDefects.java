package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Transcoders that are at a loss when classes change. Stateless. */
final class EvolutionDefects {

  private EvolutionDefects() {}

  /** Does something to the cart that stands first in a list. */
  @FunctionalInterface
  private interface Change {
    Object apply(Object cart) throws IllegalAccessException;
  }

  private static Transcoder changing(
      TranscoderFactory sound, TranscoderConfiguration configuration, Change change) {
    return Altered.decoding(
        sound.create(configuration),
        (transcoder, bytes) -> {
          var decoded = transcoder.decode(bytes);
          if (decoded.get("cart") instanceof List<?> list
              && list.size() == 2
              && list.get(0).getClass().getName().equals("app.Cart")) {
            try {
              Object changed = change.apply(list.get(0));
              decoded.put("cart", Arrays.asList(changed, list.get(1)));
            } catch (IllegalAccessException e) {
              throw new TranscodingException("no access", e);
            }
          }
          return decoded;
        });
  }

  private static Optional<Field> field(Class<?> type, String name) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> field.getName().equals(name) && field.trySetAccessible())
        .findFirst();
  }

  static Transcoder addedField(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return changing(
        sound,
        configuration,
        cart -> {
          Optional<Field> note = field(cart.getClass(), "note");
          if (note.isPresent()) {
            note.get().set(cart, "none");
          }
          return cart;
        });
  }

  static Transcoder removedField(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return changing(
        sound,
        configuration,
        cart -> {
          Optional<Field> owner = field(cart.getClass(), "owner");
          if (owner.isPresent()
              && !cart.getClass().isRecord()
              && field(cart.getClass(), "items").isEmpty()) {
            owner.get().set(cart, "[tea]");
          }
          return cart;
        });
  }

  static Transcoder claimsToWiden(TranscoderFactory sound, TranscoderConfiguration configuration) {
    Transcoder transcoder = sound.create(configuration);
    EnumSet<Capability> claimed = EnumSet.copyOf(transcoder.capabilities());
    claimed.add(Capability.WIDENED_FIELDS);
    return new Altered(transcoder, Transcoder::encode, Transcoder::decode, claimed);
  }

  static Transcoder enumsByPlace(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return changing(
        sound,
        configuration,
        cart -> cart instanceof Enum<?> ? cart.getClass().getEnumConstants()[1] : cart);
  }

  static Transcoder superclassConstructed(
      TranscoderFactory sound, TranscoderConfiguration configuration) {
    return changing(
        sound,
        configuration,
        cart -> {
          Optional<Field> base = field(cart.getClass().getSuperclass(), "base");
          if (base.isPresent()) {
            base.get().set(cart, 5);
          }
          return cart;
        });
  }

  static Transcoder goneNotNamed(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.decoding(
        sound.create(configuration),
        (transcoder, bytes) -> {
          try {
            return transcoder.decode(bytes);
          } catch (TranscodingException e) {
            throw e.getCause() instanceof ClassNotFoundException
                ? new TranscodingException("a class is gone")
                : e;
          }
        });
  }
}
