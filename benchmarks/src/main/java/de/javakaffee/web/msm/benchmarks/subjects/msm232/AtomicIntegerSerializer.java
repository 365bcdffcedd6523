package de.javakaffee.web.msm.benchmarks.subjects.msm232;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes the number. */
final class AtomicIntegerSerializer extends Serializer<AtomicInteger> {

  @Override
  public void write(Kryo kryo, Output out, AtomicInteger number) {
    out.writeInt(number.get());
  }

  @Override
  public AtomicInteger read(Kryo kryo, Input in, Class<AtomicInteger> type) {
    return new AtomicInteger(in.readInt());
  }
}
