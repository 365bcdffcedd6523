package de.javakaffee.web.msm.frame.walk;

/** Whether two attributes that refer to one object of a class must be encoded together. */
enum Sharing {
  /** No: the object may come back as two equal ones. What it refers to is of no interest either. */
  NEVER,
  /** Not because of the object itself, only because of what it refers to. */
  BY_CONTENT,
  /** Yes, unless it is an array without elements. */
  UNLESS_EMPTY,
  ALWAYS
}
