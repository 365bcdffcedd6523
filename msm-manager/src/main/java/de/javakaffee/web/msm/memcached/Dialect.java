package de.javakaffee.web.msm.memcached;

import de.javakaffee.web.msm.storage.StoredValue;
import de.javakaffee.web.msm.storage.ValueState;
import de.javakaffee.web.msm.storage.WriteResult;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words in which requests and answers are put. Belongs to one connection and is used by one
 * thread at a time. Keys have been checked; an expiry is in memcached's notation.
 */
sealed interface Dialect permits MetaDialect, ClassicDialect {

  Command<Optional<StoredValue>> get(String key);

  Command<Optional<ValueState>> check(String key, @Nullable Long renewedExpiry);

  Command<WriteResult> add(String key, byte[] value, int checksum, long expiry);

  Command<WriteResult> replace(String key, byte[] value, int checksum, long cas, long expiry);

  Command<WriteResult> put(String key, byte[] value, int checksum, long expiry);

  Command<Boolean> touch(String key, long expiry);

  Command<Boolean> probe();
}
