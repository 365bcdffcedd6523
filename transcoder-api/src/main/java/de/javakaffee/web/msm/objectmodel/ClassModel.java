package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How objects of one class are to be carried: its {@link Form} and what that form needs. Immutable,
 * safe for many threads; made by {@link ClassModels}.
 */
public final class ClassModel {
  private final Class<?> type;
  private final Form form;
  private final List<FieldModel> fields;
  private final @Nullable Constructor<?> constructor;
  private final @Nullable MethodHandle writeReplace;
  private final String refusal;

  private ClassModel(
      Class<?> type,
      Form form,
      List<FieldModel> fields,
      @Nullable Constructor<?> constructor,
      @Nullable MethodHandle writeReplace,
      String refusal) {
    this.type = type;
    this.form = form;
    this.fields = List.copyOf(fields);
    this.constructor = constructor;
    this.writeReplace = writeReplace;
    this.refusal = refusal;
  }

  static ClassModel of(Class<?> type, Form form) {
    return new ClassModel(type, form, List.of(), null, null, "");
  }

  /** A model of {@link Form#FIELDS} or {@link Form#RECORD}. */
  static ClassModel withFields(
      Class<?> type, Form form, List<FieldModel> fields, Constructor<?> constructor) {
    return new ClassModel(type, form, fields, constructor, null, "");
  }

  static ClassModel replaced(Class<?> type, MethodHandle writeReplace) {
    return new ClassModel(type, Form.REPLACED, List.of(), null, writeReplace, "");
  }

  static ClassModel refused(Class<?> type, String why) {
    return new ClassModel(type, Form.REFUSED, List.of(), null, null, why);
  }

  public Class<?> type() {
    return type;
  }

  public Form form() {
    return form;
  }

  /** True if Java serialization could carry it: codecs that carry no more ask for this. */
  public boolean serializable() {
    return java.io.Serializable.class.isAssignableFrom(type);
  }

  /** True if it is a class of the JDK: codecs that carry only some of those ask for this. */
  public boolean ofJdk() {
    return ClassInspection.isOfJdk(type);
  }

  /** Why objects of the class are not carried, to stand behind its name; empty if they are. */
  public String refusal() {
    return refusal;
  }

  /**
   * The fields that are written. Of {@link Form#FIELDS}: those of superclasses first, then by name;
   * neither static nor transient, and of a Serializable class only what Serializable classes
   * declare. What the compiler adds to inner and local classes is among them. Of {@link
   * Form#RECORD}: its components in order, of which only {@link FieldModel#get} and its like may be
   * used. Of any other form none.
   */
  public List<FieldModel> fields() {
    return fields;
  }

  /**
   * Makes an object of {@link Form#FIELDS} that has yet to be filled. As Java serialization does
   * it: only the constructor of the first superclass that is not Serializable runs. Of a class that
   * is not Serializable its own no-arg constructor runs, or if it has none, no constructor.
   *
   * @throws TranscodingException if the constructor failed, or the class cannot be initialised
   */
  public Object allocate() throws TranscodingException {
    return made(Form.FIELDS);
  }

  /**
   * Makes a record of {@link Form#RECORD} by its canonical constructor.
   *
   * @param components as many as there are fields
   * @throws TranscodingException if the constructor refuses them, or they are not of its types
   */
  public Object construct(@Nullable Object... components) throws TranscodingException {
    return made(Form.RECORD, components);
  }

  private Object made(Form expected, @Nullable Object... arguments) throws TranscodingException {
    if (form != expected || constructor == null) {
      throw new IllegalStateException(type.getName() + " is of form " + form);
    }
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new TranscodingException(
          "the constructor for " + type.getName() + " threw " + cause.getClass().getName(), cause);
    } catch (ReflectiveOperationException | IllegalArgumentException | LinkageError e) {
      throw new TranscodingException(type.getName() + " cannot be made: " + e.getMessage(), e);
    }
  }

  /**
   * What the object's writeReplace gives, called once; {@link Replacements} is the way to call it.
   */
  @Nullable Object replacementOf(Object object) throws Throwable {
    if (writeReplace == null) {
      throw new IllegalStateException(type.getName() + " is of form " + form);
    }
    return (Object) writeReplace.invokeExact(object);
  }

  @Override
  public String toString() {
    return type.getName() + " as " + form;
  }
}
