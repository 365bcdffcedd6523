package de.javakaffee.web.msm.testkit.rules;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.javakaffee.web.msm.transcoder.ClassFilter;
import de.javakaffee.web.msm.transcoder.InstalledTranscoders;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a transcoder is found and set up. */
public interface FactoryRules extends Rules {

  @Test
  @DisplayName("R01 The factory is listed for ServiceLoader and found by its id")
  default void theFactoryIsFoundByItsId() {
    InstalledTranscoders installed = InstalledTranscoders.foundBy(subject().loader());

    assertTrue(
        installed.withId(subject().id()).isPresent(),
        () -> "no transcoder \"" + subject().id() + "\" is installed, but: " + installed);
  }

  @Test
  @DisplayName("R02 An unknown option stops the start with a message that names it")
  default void anUnknownOptionIsRefusedByName() {
    TranscoderConfiguration configuration =
        new TranscoderConfiguration(
            subject().loader(),
            Map.of("noSuchOption", "1"),
            ClassFilter.standard(),
            Limits.standard());

    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> subject().factory().create(configuration));

    assertTrue(
        String.valueOf(refusal.getMessage()).contains("noSuchOption"),
        () -> "it does not name the option: " + refusal.getMessage());
  }
}
