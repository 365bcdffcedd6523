package de.javakaffee.web.msm.objectstream;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;

/**
 * Reads objects of a web application's classes, also of those that were renamed since. For one
 * thread and one stream. A subclass sets the filter.
 */
public abstract class ClassReadingStream extends ObjectInputStream {
  private final PermittedClasses classes;
  private boolean classNameIsNext;

  protected ClassReadingStream(InputStream in, PermittedClasses classes) throws IOException {
    super(in);
    this.classes = classes;
  }

  /** The JDK compares the name with that of the class found, so it is replaced on the way in. */
  @Override
  protected ObjectStreamClass readClassDescriptor() throws IOException, ClassNotFoundException {
    classNameIsNext = true;
    try {
      return super.readClassDescriptor();
    } finally {
      classNameIsNext = false;
    }
  }

  @Override
  public String readUTF() throws IOException {
    String text = super.readUTF();
    if (!classNameIsNext) {
      return text;
    }
    classNameIsNext = false; // names of fields follow
    return classes.currentName(text);
  }

  @Override
  protected Class<?> resolveClass(ObjectStreamClass description)
      throws IOException, ClassNotFoundException {
    return classes.load(description.getName());
  }

  @Override
  protected Class<?> resolveProxyClass(String[] interfaceNames)
      throws IOException, ClassNotFoundException {
    return classes.loadProxy(interfaceNames);
  }
}
