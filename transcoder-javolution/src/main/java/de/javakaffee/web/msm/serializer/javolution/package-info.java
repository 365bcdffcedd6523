/**
 * Session attributes as XML that a person can read, written and parsed with Javolution 5.5.1.
 *
 * <p>Start with {@link de.javakaffee.web.msm.serializer.javolution.JavolutionTranscoder}. {@link
 * de.javakaffee.web.msm.serializer.javolution.SessionWriter} and {@link
 * de.javakaffee.web.msm.serializer.javolution.SessionReader} are one call each; how objects of a
 * class stand in a document says its {@link de.javakaffee.web.msm.serializer.javolution.Carrier}.
 * {@code docs/javolution-xml.md} describes the documents.
 *
 * <p>Of Javolution only the XML streams are used, not its object binding ({@code XMLObjectWriter},
 * {@code XMLFormat}): that initialises every class a document names before anybody can refuse it,
 * overflows the stack at 1,000 nested objects, knows few classes, keeps no identity of what it
 * replaces, and reads -0.0 in a collection as 0.0. What the streams get wrong is put right in
 * {@link de.javakaffee.web.msm.serializer.javolution.XmlText}, {@link
 * de.javakaffee.web.msm.serializer.javolution.XmlInput} and {@link
 * de.javakaffee.web.msm.serializer.javolution.Silence}, each with its reason.
 */
@NullMarked
package de.javakaffee.web.msm.serializer.javolution;

import org.jspecify.annotations.NullMarked;
