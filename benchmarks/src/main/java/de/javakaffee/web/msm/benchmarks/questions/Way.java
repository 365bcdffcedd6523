package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.storage.StorageException;
import java.io.IOException;
import java.util.Map;

/** One session's way to memcached and back. Used by one thread. */
interface Way extends AutoCloseable {

  /** Stores the session, all of it new; returns its tag, or whatever memcached says. */
  Object store() throws IOException, StorageException;

  /** Loads and decodes all of it. */
  Map<String, Object> load() throws IOException, StorageException, MalformedRecordException;

  /** Asks for the version of what is stored; returns the answer. */
  Object check() throws IOException, StorageException;

  @Override
  void close() throws IOException;
}
