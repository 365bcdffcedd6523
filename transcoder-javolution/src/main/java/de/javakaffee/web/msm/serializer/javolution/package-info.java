/**
 * Session attributes as XML that a person can read, written and parsed with Javolution 5.5.1.
 *
 * <p>Start with {@link de.javakaffee.web.msm.serializer.javolution.JavolutionTranscoder}. {@link
 * de.javakaffee.web.msm.serializer.javolution.SessionWriter} and {@link
 * de.javakaffee.web.msm.serializer.javolution.SessionReader} are one call each; how objects of a
 * class stand in a document says its {@link de.javakaffee.web.msm.serializer.javolution.Carrier}.
 * {@code docs/javolution-xml.md} describes the documents. {@link
 * de.javakaffee.web.msm.serializer.javolution.JavolutionInspector} shows them to people.
 *
 * <p>Of Javolution only the XML streams are used, not its object binding ({@code XMLObjectWriter},
 * {@code XMLFormat}), which
 *
 * <ul>
 *   <li>initialises every class a document names before anybody can refuse it (rule R33 of the
 *       kit),
 *   <li>overflows the stack at 1,000 nested objects (sample {@code DEEP_BEANS}): here calls are
 *       counted, and made where the stack is large if they nest,
 *   <li>has no place for writeObject, readResolve and the like (sample {@code
 *       HOOK_WITH_OPTIONAL_DATA}): shells have,
 *   <li>knows the wrappers, String, Class, and some collections, and reads -0.0 in one of these as
 *       0.0 (sample {@code ODD_NUMBERS}): see {@link
 *       de.javakaffee.web.msm.serializer.javolution.Carriers}.
 * </ul>
 *
 * <p>What its streams get wrong is put right in {@link
 * de.javakaffee.web.msm.serializer.javolution.XmlText} (samples {@code STRINGS_WITH_SURROGATES} and
 * {@code STRINGS_WITH_ODD_CHARACTERS}), {@link
 * de.javakaffee.web.msm.serializer.javolution.XmlInput} and {@link
 * de.javakaffee.web.msm.serializer.javolution.Silence}, each with its reason.
 */
@NullMarked
package de.javakaffee.web.msm.serializer.javolution;

import org.jspecify.annotations.NullMarked;
