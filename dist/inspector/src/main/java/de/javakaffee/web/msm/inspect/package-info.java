/**
 * {@code msm-inspect}: shows people a stored session, without the classes of the application.
 *
 * <p>Start with {@link de.javakaffee.web.msm.inspect.InspectCommand}, the command line. {@code
 * StoredCopies} asks the nodes, {@code RecordPage} prints a record, {@code TreePrinter} the tree of
 * an attribute.
 */
@NullMarked
package de.javakaffee.web.msm.inspect;

import org.jspecify.annotations.NullMarked;
