package de.javakaffee.web.msm.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the whole kit on a transcoder with a defect, and collects what fails. For one thread. */
final class KitRun implements TestExecutionListener {
  private final Map<String, Throwable> failures = new TreeMap<>();
  private int tests;

  private KitRun() {}

  static KitRun on(PlantedDefect defect) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(DefectiveTranscoderKit.class))
            .configurationParameter(DefectiveTranscoderKit.DEFECT, defect.name())
            .configurationParameter("junit.platform.reporting.open.xml.enabled", "false")
            .build();
    KitRun run = new KitRun();
    LauncherFactory.create().execute(request, run);
    return run;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      tests++;
    }
    result
        .getThrowable()
        .ifPresent(
            failure ->
                failures.put(
                    test.getSource()
                        .map(source -> KitRules.ofMethod(((MethodSource) source).getMethodName()))
                        .orElseThrow(() -> new AssertionError(test.getDisplayName(), failure)),
                    failure));
  }

  /** A failure of each rule that has any, by number. */
  Map<String, Throwable> failures() {
    return failures;
  }

  /** How many tests were run. */
  int tests() {
    return tests;
  }
}
