/**
 * Where sessions are kept: one {@link de.javakaffee.web.msm.storage.StorageNode} per server, and
 * {@link de.javakaffee.web.msm.storage.SessionStorage} over all of them, with copies, order and
 * health. Knows bytes and their versions, nothing of Tomcat.
 *
 * <p>Start with {@link de.javakaffee.web.msm.storage.SessionStorage}, which {@link
 * de.javakaffee.web.msm.storage.ReplicatedStorage} implements: {@code check} and {@code load} are a
 * {@code CopySearch}, {@code save} is a {@code ReplicatedSave}; every call of a node goes through a
 * {@code WatchedNode}, which tells its {@code NodeHealth}.
 */
@NullMarked
package de.javakaffee.web.msm.storage;

import org.jspecify.annotations.NullMarked;
