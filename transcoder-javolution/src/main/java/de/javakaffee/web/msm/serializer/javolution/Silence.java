package de.javakaffee.web.msm.serializer.javolution;

import javolution.context.Context;
import javolution.context.LogContext;
import org.jspecify.annotations.Nullable;

/**
 * Swallows what Javolution logs while one document is parsed: its parser reports each growth of its
 * buffer ("Data buffer increased to ...") as INFO on the root logger. Belongs to the thread that
 * entered it, and to nobody else: applications that use Javolution themselves keep their log.
 */
@SuppressWarnings("serial") // Javolution calls contexts serializable; nobody does it
final class Silence extends LogContext {

  static {
    // The class LogContext keeps the root logger for ever, and Tomcat has one for each context
    // class
    // loader: not that of the application whose request happens to come first.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Silence.class.getClassLoader());
    try {
      LogContext.getDefault();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** To be followed by {@link #end} in any case. */
  static Silence begin() {
    Silence silence = new Silence();
    Context.enter(silence);
    return silence;
  }

  void end() {
    Context.exit(this);
  }

  @Override
  protected void enterAction() {}

  @Override
  protected void exitAction() {}

  @Override
  protected boolean isLogged(@Nullable String category) {
    return false;
  }

  @Override
  protected void logMessage(@Nullable String category, @Nullable CharSequence message) {}
}
