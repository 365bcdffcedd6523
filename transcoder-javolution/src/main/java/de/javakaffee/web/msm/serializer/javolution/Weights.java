package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.objectmodel.HashingBudget;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import org.jspecify.annotations.Nullable;

/** Counts what hashing keys costs; throws {@link Refusal}. */
@FunctionalInterface
interface Weights {
  void spend(@Nullable Object key);

  static void spend(HashingBudget budget, @Nullable Object key) {
    try {
      budget.spend(key);
    } catch (TranscodingException e) {
      throw Refusal.because(e);
    }
  }
}
