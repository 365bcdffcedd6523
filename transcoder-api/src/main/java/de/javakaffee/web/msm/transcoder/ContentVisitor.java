package de.javakaffee.web.msm.transcoder;

/**
 * What a {@link ContentInspector} finds, in the order of the bytes: the events of a walk through a
 * tree, whose nodes other places refer to by label. For one thread.
 *
 * <p>An attribute with a person in a list of friends who is the first of them:
 *
 * <pre>{@code
 * name("person"); begin("1", "app.Person");
 *   name("name"); value("java.lang.String", "Ada");
 *   name("friends"); begin("2", "java.util.ArrayList");
 *     name("0"); reference("1");
 *   end();
 * end();
 * }</pre>
 *
 * <p>Texts come from the store and may hold anything, control characters too: who prints them
 * escapes them.
 */
public interface ContentVisitor {

  /**
   * What the next value, object or reference is to the one around it: an attribute or a field by
   * its name, an element by its index, an entry of a map as {@code key} or {@code value}.
   */
  void name(String name);

  /**
   * Something without parts.
   *
   * @param type the name of its class as {@link Class#getName} has it
   * @param text the whole text of a String; of anything else what its {@code toString} would say,
   *     {@code null} for null
   */
  void value(String type, String text);

  /**
   * An object with parts, which follow until its {@link #end}.
   *
   * @param label by which {@link #reference} means this object; unique in one inspection
   * @param type the name of its class as {@link Class#getName} has it
   */
  void begin(String label, String type);

  /** The object of this label again, which began before or will begin later. */
  void reference(String label);

  /** What can only be told, such as {@code 17 bytes that the class wrote itself}. */
  void remark(String text);

  /** The innermost object that began and did not end has no further parts. */
  void end();
}
