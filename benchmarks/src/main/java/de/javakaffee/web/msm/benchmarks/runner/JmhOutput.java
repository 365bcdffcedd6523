package de.javakaffee.web.msm.benchmarks.runner;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;

/**
 * Keeps what JMH and its JVMs say to itself: it is of interest only if something fails. JMH uses
 * several threads.
 */
final class JmhOutput implements OutputFormat {
  private static final int LINES = 40;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  /** The last lines that were said. */
  synchronized List<String> lastLines() {
    List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
    return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
  }

  /** Writes to this. */
  PrintStream asStream() {
    return new PrintStream(said, true, StandardCharsets.UTF_8);
  }

  @Override
  public void print(String text) {
    said.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void println(String text) {
    print(text + "\n");
  }

  @Override
  public void verbosePrintln(String text) {
    println(text);
  }

  @Override
  public void write(int one) {
    said.write(one);
  }

  @Override
  public void write(byte[] bytes) {
    said.writeBytes(bytes);
  }

  // What follows is told by our own lines.

  @Override
  public void iteration(BenchmarkParams benchmark, IterationParams params, int iteration) {}

  @Override
  public void iterationResult(
      BenchmarkParams benchmark, IterationParams params, int iteration, IterationResult data) {}

  @Override
  public void startBenchmark(BenchmarkParams benchmark) {}

  @Override
  public void endBenchmark(BenchmarkResult result) {}

  @Override
  public void startRun() {}

  @Override
  public void endRun(Collection<RunResult> result) {}

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
