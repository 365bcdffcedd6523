package de.javakaffee.web.msm.objectstream;

/** Takes the containers that will be hashed when a stream is read. */
@FunctionalInterface
public interface HashedKeys {
  void add(StreamNode key) throws RefusedException;
}
