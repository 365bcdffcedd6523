package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectmodel.ClassModel;
import de.javakaffee.web.msm.objectmodel.FieldModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a class by the names under which they are stored. Immutable. */
final class BeanFields {
  private final List<BeanField> fields = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> byName = new HashMap<>();

  BeanFields(ClassModel model) {
    List<FieldModel> models = model.fields();
    Set<String> below = new HashSet<>();
    String[] unique = new String[models.size()];
    // Those of superclasses stand first; the lowest keeps its plain name.
    for (int i = models.size() - 1; i >= 0; i--) {
      FieldModel field = models.get(i);
      String qualified = field.declaringClass().getName() + "#" + field.name();
      unique[i] = below.add(field.name()) ? field.name() : qualified;
      byName.put(qualified, i);
      byName.putIfAbsent(field.name(), i);
    }
    for (int i = 0; i < unique.length; i++) {
      fields.add(new BeanField(models.get(i), unique[i]));
      names.add(unique[i]);
    }
  }

  List<BeanField> inOrder() {
    return fields;
  }

  List<String> names() {
    return names;
  }

  /** Which field each of these is now, by its place; -1 for those that are gone. */
  int[] placesOf(List<String> stored) {
    int[] places = new int[stored.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = placeOf(stored.get(i));
    }
    return places;
  }

  private int placeOf(String stored) {
    Integer place = byName.get(stored);
    return place == null ? -1 : place;
  }

  /** The plan of a type, made once. */
  int[] plan(StoredType type) {
    @Nullable Object known = type.plan();
    if (known instanceof int[] places) {
      return places;
    }
    int[] places = placesOf(type.fields());
    type.setPlan(places);
    return places;
  }
}
