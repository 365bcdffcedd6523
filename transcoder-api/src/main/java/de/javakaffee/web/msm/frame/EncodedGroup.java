package de.javakaffee.web.msm.frame;

import java.util.SortedMap;

/**
 * Attributes that were encoded together, as they are now; whether that is a change is not said.
 *
 * @param members their values by name
 * @param frame what they were encoded to
 */
record EncodedGroup(SortedMap<String, Object> members, Frame frame) {}
