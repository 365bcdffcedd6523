package de.javakaffee.web.msm.inspection;

import de.javakaffee.web.msm.objectstream.DamagedException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the classes in a stream whose writeObject method does not write the fields, as {@link
 * de.javakaffee.web.msm.objectstream.StreamCheck} does: every class is taken at its word, and where
 * the bytes then make no sense they are tried without the fields of the class at work. Stateless.
 */
final class FieldlessClasses {
  private FieldlessClasses() {}

  /**
   * With which the contents lead through the stream, or else furthest.
   *
   * @param views of the stream, silent ones, by the classes found until then
   */
  static Set<String> of(Function<Set<String>, StreamView> views, WholeStream.Contents contents) {
    Set<String> withoutFields = new HashSet<>();
    Set<String> best = Set.of();
    int furthest = -1;
    while (true) {
      Set<String> tried = Set.copyOf(withoutFields);
      StreamView view = views.apply(tried);
      boolean more = false;
      try {
        contents.tell(view);
        view.requireEnd();
        return tried;
      } catch (DamagedException e) {
        more = view.assumptions().dropOne(withoutFields);
      } catch (IOException e) {
        // A limit, which other assumptions would not change.
      }
      if (view.in().position() > furthest) {
        furthest = view.in().position();
        best = tried;
      }
      if (!more) {
        return best;
      }
    }
  }
}
