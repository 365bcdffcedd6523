package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.transcoder.TranscodingException;

/** What a shell had to leave out, while the shell is read. Written by a codec. */
@FunctionalInterface
public interface Children {

  /**
   * The child of this number, which {@link Shell#children} gave it. Asked for in ascending order,
   * at most once each, before the shell's objects are made. It must be complete: what {@link
   * ShellWriter} writes never leads back to the shell, and what does is forged.
   *
   * @param number from 0; forged bytes may ask for more children than there are
   * @throws TranscodingException if there is no such child, or it cannot be read
   */
  Object child(int number) throws TranscodingException;
}
