package de.javakaffee.web.msm.storage;

/**
 * Identifies what is stored under a key on one node.
 *
 * @param cas the node's own number for this write; starts anew when the node is restarted, so that
 *     it means nothing on another node or without the checksum
 * @param checksum the CRC-32C of the stored bytes, kept as the entry's client flags
 */
public record ValueTag(long cas, int checksum) {}
