package de.javakaffee.web.msm.plaindata;

import de.javakaffee.web.msm.objectmodel.ClassModels;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns attributes into plain data and back, for one web application. Safe for use by many threads.
 *
 * <p>Plain data is null, {@code String}, {@code Integer}, {@code Boolean}, finite {@code Double},
 * {@code List} and {@code Map} with strings as keys, of plain data. What is read may be of any list
 * and map class; maps have to keep their order. In the tree
 *
 * <ul>
 *   <li>an {@code ArrayList} is a list,
 *   <li>an object is a map of one entry, its class name and its fields: <code>
 *       {"com.shop.Cart": {"count": 7, "items": ["tea"]}}</code>; so are {@code HashMap} and {@code
 *       LinkedHashMap}, with their entries,
 *   <li>a constant is one of class name and name, <code>{"com.shop.Color": "RED"}</code>,
 *   <li>another scalar is one of type and text, <code>{"long": "7"}</code>,
 *   <li>an object that was met before is a reference, <code>{"#": 3}</code>: lists, maps and
 *       objects are numbered from 0, in the order in which they begin.
 * </ul>
 *
 * <p>Both directions recurse: call them within {@link
 * de.javakaffee.web.msm.objectmodel.RoomyStack#ifNeeded}. The limit on bytes is the format's.
 */
public final class PlainData {
  private static final Set<Capability> CAPABILITIES =
      Set.of(
          Capability.IDENTITY,
          Capability.DEEP_NESTING,
          Capability.APPLICATION_CLASSES,
          Capability.CLASS_EVOLUTION,
          Capability.WIDENED_FIELDS,
          Capability.STABLE_BYTES);

  private final ClassModels models = new ClassModels();
  private final FieldNames fields = new FieldNames(models);
  private final PermittedClasses classes;
  private final Limits limits;

  public PlainData(TranscoderConfiguration configuration) {
    classes = new PermittedClasses(configuration);
    limits = configuration.limits();
  }

  /** What a transcoder on plain data can claim, if its format writes equal data as equal bytes. */
  public static Set<Capability> capabilities() {
    return CAPABILITIES;
  }

  /**
   * The attributes by name, as a tree that shares nothing mutable with them.
   *
   * @throws TranscodingException if a value is not carried; it names the attribute and the path
   */
  public Map<String, @Nullable Object> of(Map<String, Object> attributes)
      throws TranscodingException {
    return new PlainWriter(models, fields, classes, limits).attributes(attributes);
  }

  /**
   * The attributes that the tree stands for, in a fresh map.
   *
   * @param plain whatever the format gave; it is checked
   * @throws TranscodingException if it is not what {@link #of} makes, or names a class that is gone
   *     or not permitted
   */
  public Map<String, Object> attributesIn(@Nullable Object plain) throws TranscodingException {
    return new PlainReader(models, fields, classes, limits).attributes(plain);
  }
}
