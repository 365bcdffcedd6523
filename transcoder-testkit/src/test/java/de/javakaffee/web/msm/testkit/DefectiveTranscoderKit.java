package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.testkit.rules.Effort;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The kit on a transcoder with a planted defect; run by {@link KitRun} only. */
@ExtendWith(DefectiveTranscoderKit.Choice.class)
final class DefectiveTranscoderKit extends TranscoderCompatibilityKit {
  /** The configuration parameter that names the {@link PlantedDefect}. */
  static final String DEFECT = "msm.kit.defect";

  private final PlantedDefect defect;

  DefectiveTranscoderKit(PlantedDefect defect) {
    this.defect = defect;
  }

  @Override
  protected TranscoderFactory factory() {
    return defect.factory();
  }

  /** Little: each defect is found by the rule for it, and there are many. */
  @Override
  Effort effort() {
    // One defect takes all the patience there is; the others must not fail on a busy machine
    Duration patience = Duration.ofSeconds(defect == PlantedDefect.BOMB_IS_READ ? 10 : 120);
    return new Effort(Set.of(SampleSession.LIST, SampleSession.PERSONS_10), 1, 300, 25, patience);
  }

  /** Passes the defect that the launcher was told to the constructor. */
  static final class Choice implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == PlantedDefect.class;
    }

    @Override
    public PlantedDefect resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return PlantedDefect.valueOf(context.getConfigurationParameter(DEFECT).orElseThrow());
    }
  }
}
