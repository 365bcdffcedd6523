/**
 * The Tomcat side of the session manager, and the only package that knows Catalina. Its classes run
 * on Tomcat 9.0, 10.1 and 11, which is why none of them names a servlet type.
 *
 * <p>Start with {@link de.javakaffee.web.msm.RequestValve}, which brackets a request, and {@link
 * de.javakaffee.web.msm.MemcachedBackupSessionManager}, which Tomcat asks for sessions.
 */
@NullMarked
package de.javakaffee.web.msm;

import org.jspecify.annotations.NullMarked;
