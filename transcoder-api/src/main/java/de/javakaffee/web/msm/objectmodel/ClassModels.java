package de.javakaffee.web.msm.objectmodel;

/**
 * The models of all classes met, each made once. One per web application; safe for many threads.
 *
 * <p>A {@link ClassValue} keeps the model of an application's class with that class, so that
 * nothing here holds the application. A model does not refer to this instance, or those of JDK
 * classes would keep it for ever.
 */
public final class ClassModels {
  private final ClassValue<ClassModel> models =
      new ClassValue<>() {
        @Override
        protected ClassModel computeValue(Class<?> type) {
          return ClassInspection.modelOf(type);
        }
      };

  /**
   * How objects of exactly this class are to be carried. JDK 25 initialises the class on the way
   * (JDK 17 does not), so the class filter has to be asked before.
   */
  public ClassModel of(Class<?> type) {
    return models.get(type);
  }
}
