package de.javakaffee.web.msm.objectmodel;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * One field that is written of an object, whatever its visibility. Immutable, safe for many
 * threads.
 *
 * <p>Setting works for final fields, too, on objects that {@link ClassModel#allocate} made; for
 * those of records it does not. A reader of another thread sees what was set in a final field only
 * by the usual means (a lock, a volatile), unlike after a constructor. JDK 26 and later warn of it
 * unless {@code --enable-final-field-mutation=ALL-UNNAMED} is given.
 *
 * <p>{@code sun.misc.Unsafe} is not used: {@link Field} is, which costs some nanoseconds and boxes
 * nothing with the methods for primitives. These throw IllegalArgumentException where the field's
 * type cannot be widened to or from theirs, as {@link Field} does.
 */
public final class FieldModel {
  private final Field field;

  FieldModel(Field accessible) {
    this.field = accessible;
  }

  public String name() {
    return field.getName();
  }

  /** The class that declares it: two fields of one object may have one name. */
  public Class<?> declaringClass() {
    return field.getDeclaringClass();
  }

  public Class<?> type() {
    return field.getType();
  }

  /** The value; a primitive is boxed. */
  public @Nullable Object get(Object holder) {
    try {
      return field.get(holder);
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    }
  }

  /**
   * Sets the value.
   *
   * @throws IllegalArgumentException if it does not fit the field's type
   */
  public void set(Object holder, @Nullable Object value) {
    try {
      field.set(holder, value);
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    } catch (NullPointerException e) {
      throw new IllegalArgumentException("null for the primitive " + field.getName(), e);
    }
  }

  public boolean getBoolean(Object holder) {
    try {
      return field.getBoolean(holder);
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    }
  }

  public void setBoolean(Object holder, boolean value) {
    try {
      field.setBoolean(holder, value);
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    }
  }

  public char getChar(Object holder) {
    try {
      return field.getChar(holder);
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    }
  }

  public void setChar(Object holder, char value) {
    try {
      field.setChar(holder, value);
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    }
  }

  /** For byte, short and int. */
  public int getInt(Object holder) {
    try {
      return field.getInt(holder);
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    }
  }

  public void setInt(Object holder, int value) {
    try {
      field.setInt(holder, value);
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    }
  }

  public void setByte(Object holder, byte value) {
    try {
      field.setByte(holder, value);
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    }
  }

  public void setShort(Object holder, short value) {
    try {
      field.setShort(holder, value);
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    }
  }

  public long getLong(Object holder) {
    try {
      return field.getLong(holder);
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    }
  }

  public void setLong(Object holder, long value) {
    try {
      field.setLong(holder, value);
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    }
  }

  public float getFloat(Object holder) {
    try {
      return field.getFloat(holder);
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    }
  }

  public void setFloat(Object holder, float value) {
    try {
      field.setFloat(holder, value);
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    }
  }

  public double getDouble(Object holder) {
    try {
      return field.getDouble(holder);
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    }
  }

  public void setDouble(Object holder, double value) {
    try {
      field.setDouble(holder, value);
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    }
  }

  @Override
  public String toString() {
    return field.getDeclaringClass().getName() + "." + field.getName();
  }

  private IllegalStateException inaccessible(IllegalAccessException e) {
    return new IllegalStateException(this + " was made accessible", e);
  }
}
