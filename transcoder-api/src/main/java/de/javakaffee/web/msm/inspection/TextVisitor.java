package de.javakaffee.web.msm.inspection;

import de.javakaffee.web.msm.transcoder.ContentVisitor;

/** Hears also of objects that a text tells completely. */
interface TextVisitor extends ContentVisitor {

  /** An object with its label, which it may turn out not to need. */
  void object(String label, String type, String text);
}
