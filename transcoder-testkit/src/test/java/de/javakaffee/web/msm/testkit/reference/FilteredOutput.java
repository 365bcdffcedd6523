package de.javakaffee.web.msm.testkit.reference;

import de.javakaffee.web.msm.transcoder.ClassFilter;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Names no class that the filter denies. For one thread. */
final class FilteredOutput extends ObjectOutputStream {
  private final ClassFilter filter;
  private @Nullable DeniedException denied;

  FilteredOutput(OutputStream out, ClassFilter filter) throws IOException {
    super(out);
    this.filter = filter;
  }

  @Override
  protected void annotateClass(Class<?> type) throws IOException {
    require(type);
  }

  @Override
  protected void annotateProxyClass(Class<?> type) throws IOException {
    for (Class<?> each : type.getInterfaces()) {
      require(each);
    }
  }

  private void require(Class<?> type) throws DeniedException {
    if (denied == null && !filter.permits(type.getName())) {
      Class<?> element = type;
      while (element.isArray()) {
        element = element.getComponentType();
      }
      denied = new DeniedException(element.getName());
    }
    if (denied != null) {
      throw denied;
    }
  }

  /** The message is the name of the class. */
  static final class DeniedException extends IOException {
    private static final long serialVersionUID = 1L;

    DeniedException(String className) {
      super(className);
    }
  }
}
