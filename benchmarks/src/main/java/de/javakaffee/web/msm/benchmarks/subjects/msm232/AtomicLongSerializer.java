package de.javakaffee.web.msm.benchmarks.subjects.msm232;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.concurrent.atomic.AtomicLong;

/** Writes the number. */
final class AtomicLongSerializer extends Serializer<AtomicLong> {

  @Override
  public void write(Kryo kryo, Output out, AtomicLong number) {
    out.writeLong(number.get());
  }

  @Override
  public AtomicLong read(Kryo kryo, Input in, Class<AtomicLong> type) {
    return new AtomicLong(in.readLong());
  }
}
