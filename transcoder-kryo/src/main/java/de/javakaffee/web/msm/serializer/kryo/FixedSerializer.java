package de.javakaffee.web.msm.serializer.kryo;

/**
 * Carries the objects of a class in {@link FixedClasses}, and shows a person what it wrote without
 * making them. Without state, safe for many threads.
 *
 * @param <T> as of {@link FrameSerializer}
 */
abstract class FixedSerializer<T> extends FrameSerializer<T> {

  /**
   * Tells what {@link #write(FrameWriter, Object)} wrote, or has it begun.
   *
   * @param type the name of the class
   * @param number of the object, -1 if objects of its kind are not tracked
   */
  abstract void show(ShownFrame frame, String type, int number);
}
