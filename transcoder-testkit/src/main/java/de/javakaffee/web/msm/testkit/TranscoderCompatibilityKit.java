package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.testkit.rules.BytesRules;
import de.javakaffee.web.msm.testkit.rules.ClassFilterRules;
import de.javakaffee.web.msm.testkit.rules.ClassLoaderRules;
import de.javakaffee.web.msm.testkit.rules.ConcurrencyRules;
import de.javakaffee.web.msm.testkit.rules.Effort;
import de.javakaffee.web.msm.testkit.rules.EvolutionRules;
import de.javakaffee.web.msm.testkit.rules.FactoryRules;
import de.javakaffee.web.msm.testkit.rules.FrameRules;
import de.javakaffee.web.msm.testkit.rules.HostileBytesRules;
import de.javakaffee.web.msm.testkit.rules.InspectionRules;
import de.javakaffee.web.msm.testkit.rules.LimitRules;
import de.javakaffee.web.msm.testkit.rules.NestingRules;
import de.javakaffee.web.msm.testkit.rules.RefusalRules;
import de.javakaffee.web.msm.testkit.rules.RoundTripRules;
import de.javakaffee.web.msm.testkit.rules.TranscoderUnderTest;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The conformance kit: what every transcoder has to pass. The test of a transcoder extends it and
 * names its factory:
 *
 * <pre>{@code
 * final class JsonTranscoderTest extends TranscoderCompatibilityKit {
 *   protected TranscoderFactory factory() {
 *     return new JsonTranscoderFactory();
 *   }
 * }
 * }</pre>
 *
 * <p>The rules have numbers; {@code docs/transcoder-spec.md} gives a reason for each. What a
 * transcoder carries beyond the minimum it says itself ({@link
 * de.javakaffee.web.msm.transcoder.Transcoder#capabilities}): what it claims is tried, and what it
 * does not claim it has to refuse properly. Nothing is skipped. A failure begins with the rule and
 * the sample, such as {@code R03 What a transcoder claims to carry comes back as it was [LIST]}.
 */
@ExtendWith(NamedRule.class)
@TestMethodOrder(MethodOrderer.DisplayName.class)
public abstract class TranscoderCompatibilityKit
    implements FactoryRules,
        RoundTripRules,
        NestingRules,
        RefusalRules,
        ClassLoaderRules,
        BytesRules,
        EvolutionRules,
        HostileBytesRules,
        LimitRules,
        ClassFilterRules,
        ConcurrencyRules,
        FrameRules,
        InspectionRules,
        MemcachedRules {

  /** Makes the transcoders under test; as the session manager would find it, without options. */
  protected abstract TranscoderFactory factory();

  @Override
  public final TranscoderUnderTest subject() {
    return new TranscoderUnderTest(factory(), getClass(), effort());
  }

  /** Less only where the kit itself is tested. */
  Effort effort() {
    return Effort.full();
  }
}
