/**
 * The Kryo transcoder of memcached-session-manager 2.3.2, repaired so far that it runs on JDK 17
 * and later without {@code --add-opens}. Its classes are loaded by a class loader of their own,
 * which has the released jars; start with {@link
 * de.javakaffee.web.msm.benchmarks.subjects.msm232.KryoOfMsm}, which names the repair.
 */
@NullMarked
package de.javakaffee.web.msm.benchmarks.subjects.msm232;

import org.jspecify.annotations.NullMarked;
