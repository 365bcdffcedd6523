package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.transcoder.ContentInspector;
import de.javakaffee.web.msm.transcoder.ContentVisitor;
import de.javakaffee.web.msm.transcoder.Limits;
import java.nio.BufferUnderflowException;

/** Inspectors that show what is not there, or are too trustful. Stateless. */
final class InspectionDefects {
  /** Less than any attribute with a value takes. */
  private static final int TOO_FEW = 12;

  private InspectionDefects() {}

  static ContentInspector dangling(ContentInspector sound) {
    return (bytes, limits, visitor) ->
        sound.inspect(
            bytes,
            limits,
            new Passing(visitor) {
              @Override
              public void end() {
                reference("nothing");
                super.end();
              }
            });
  }

  static ContentInspector numbersAsTexts(ContentInspector sound) {
    return (bytes, limits, visitor) ->
        sound.inspect(
            bytes,
            limits,
            new Passing(visitor) {
              @Override
              public void value(String type, String text) {
                super.value("java.lang.String", text);
              }
            });
  }

  static ContentInspector looksUp(ContentInspector sound) {
    return (bytes, limits, visitor) ->
        sound.inspect(
            bytes,
            limits,
            new Passing(visitor) {
              @Override
              public void begin(String label, String type) {
                try {
                  Class<?> known = Thread.currentThread().getContextClassLoader().loadClass(type);
                  super.begin(label, known.getName());
                } catch (ClassNotFoundException e) {
                  super.begin(label, type);
                }
              }
            });
  }

  static ContentInspector believesBytes(ContentInspector sound) {
    return (bytes, limits, visitor) -> {
      if (bytes.length < TOO_FEW) {
        throw new BufferUnderflowException();
      }
      sound.inspect(bytes, limits, visitor);
    };
  }

  static ContentInspector needsStack(ContentInspector sound) {
    return (bytes, limits, visitor) -> {
      if (Thread.currentThread().getName().equals("small stack")) {
        throw new StackOverflowError();
      }
      sound.inspect(bytes, limits, visitor);
    };
  }

  static ContentInspector withoutLimits(ContentInspector sound) {
    return (bytes, limits, visitor) -> sound.inspect(bytes, Limits.standard(), visitor);
  }

  /** Tells what it is told. */
  private static class Passing implements ContentVisitor {
    private final ContentVisitor next;

    Passing(ContentVisitor next) {
      this.next = next;
    }

    @Override
    public void name(String name) {
      next.name(name);
    }

    @Override
    public void value(String type, String text) {
      next.value(type, text);
    }

    @Override
    public void begin(String label, String type) {
      next.begin(label, type);
    }

    @Override
    public void reference(String label) {
      next.reference(label);
    }

    @Override
    public void remark(String text) {
      next.remark(text);
    }

    @Override
    public void end() {
      next.end();
    }
  }
}
