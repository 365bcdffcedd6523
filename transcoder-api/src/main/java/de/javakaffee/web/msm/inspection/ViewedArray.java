package de.javakaffee.web.msm.inspection;

import java.io.IOException;

/** The elements of an array of objects. For one thread. */
final class ViewedArray implements StreamView.Part {
  private final int count;
  private int next;

  ViewedArray(int count) {
    this.count = count;
  }

  @Override
  public boolean next(StreamView view) throws IOException {
    if (next == count) {
      return false;
    }
    view.tale().name(Integer.toString(next++));
    view.value();
    return true;
  }
}
