package de.javakaffee.web.msm.frame.walk;

/**
 * What the walk must know of a class.
 *
 * @param sharing whether its objects count as shared
 * @param references where its objects lead on to; {@link References#NONE} makes them opaque
 * @param foreign not of the JDK, or a proxy: may be a refused object
 * @param family the outermost class, by name: a class and its nodes are one family
 */
record ClassTraits(Sharing sharing, References references, boolean foreign, String family) {

  ClassTraits(Class<?> type, Sharing sharing, References references, boolean foreign) {
    this(sharing, references, foreign, familyOf(type));
  }

  boolean leadsOn() {
    return references != References.NONE;
  }

  private static String familyOf(Class<?> type) {
    String name = type.getName();
    int nested = name.indexOf('$', 1);
    return nested < 0 ? name : name.substring(0, nested);
  }
}
