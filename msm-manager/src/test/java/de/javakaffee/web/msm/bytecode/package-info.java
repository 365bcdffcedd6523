/**
 * What the compiled classes refer to: reads class files, and resolves their references as a JVM
 * does. Start with {@link de.javakaffee.web.msm.bytecode.TomcatLinkageTest}.
 */
@NullMarked
package de.javakaffee.web.msm.bytecode;

import org.jspecify.annotations.NullMarked;
