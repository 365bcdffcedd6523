package de.javakaffee.web.msm.serializer.javolution;

/** Carries a class that every document knows, and shows people what it wrote. */
abstract class FixedCarrier extends Carrier {

  /**
   * Tells what {@link #write} wrote, or has it begun: from the attributes of the element on, of
   * which the label, the class and the id have been read.
   *
   * @param type the name of the class
   */
  abstract void show(ShownDocument document, String type, String label);
}
