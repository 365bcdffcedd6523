/**
 * Where sessions are kept: one {@link de.javakaffee.web.msm.storage.StorageNode} per server, and
 * {@link de.javakaffee.web.msm.storage.SessionStorage} over all of them, with copies, order and
 * health. Knows bytes and their versions, nothing of Tomcat.
 *
 * <p>Start with {@link de.javakaffee.web.msm.storage.StorageNode}.
 */
@NullMarked
package de.javakaffee.web.msm.storage;

import org.jspecify.annotations.NullMarked;
