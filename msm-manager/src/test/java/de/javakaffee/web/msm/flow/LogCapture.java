package de.javakaffee.web.msm.flow;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the flow logs from INFO on, instead of on the console, until it is closed. */
final class LogCapture extends Handler implements AutoCloseable {
  private final Logger logger = Logger.getLogger(SessionFlow.class.getPackageName());
  private final List<String> lines = new CopyOnWriteArrayList<>();

  LogCapture() {
    logger.addHandler(this);
    logger.setUseParentHandlers(false);
  }

  /** Such as {@code WARNING session 0F..-n1 ...}. */
  List<String> lines() {
    return lines;
  }

  @Override
  public void publish(LogRecord entry) {
    if (entry.getLevel().intValue() >= Level.INFO.intValue()) {
      Object[] parameters = entry.getParameters();
      String message = entry.getMessage();
      boolean plain = parameters == null || parameters.length == 0;
      lines.add(
          entry.getLevel() + " " + (plain ? message : MessageFormat.format(message, parameters)));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
