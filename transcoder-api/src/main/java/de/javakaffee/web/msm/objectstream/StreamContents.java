package de.javakaffee.web.msm.objectstream;

import java.io.IOException;

/** What a stream should hold, in the words of who reads it. For one thread and one stream. */
public interface StreamContents {

  /**
   * Goes over the whole stream, calling the methods of {@link StreamScan} in the order in which the
   * stream was written; called again from the start where the scan has to assume something else.
   */
  void scan(StreamScan stream) throws IOException;

  /** True for a class, without fields and superclass, that the filter need not permit. */
  default boolean standsIn(String className) {
    return false;
  }

  /** What the next object of such a class stands for. */
  default StreamNode standIn() throws IOException {
    return StreamNode.LEAF;
  }
}
