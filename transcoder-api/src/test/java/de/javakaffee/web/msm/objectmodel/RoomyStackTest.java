package de.javakaffee.web.msm.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import org.junit.jupiter.api.Test;

class RoomyStackTest {
  /** Overflows the stack of a test's thread, and not the larger one. */
  private static final int DEEP = 100_000;

  private static int depth(int levels) {
    return levels == 0 ? 0 : 1 + depth(levels - 1);
  }

  @Test
  void whatFitsIsDoneHere() throws TranscodingException {
    assertThat(RoomyStack.<Thread>ifNeeded(Thread::currentThread)).isSameAs(Thread.currentThread());
  }

  @Test
  void whatOverflowsIsDoneAgainWhereThereIsRoom() throws TranscodingException {
    assertThat(RoomyStack.<Integer>ifNeeded(() -> depth(DEEP))).isEqualTo(DEEP);
    assertThat(RoomyStack.<Integer>ifNeeded(RoomyStackTest::depthOrRefusal)).isEqualTo(DEEP);
  }

  private static int depthOrRefusal() throws TranscodingException {
    try {
      return depth(DEEP);
    } catch (StackOverflowError e) {
      throw new TranscodingException("too deep", e);
    }
  }

  @Test
  void whatOverflowsEvenThereIsRefused() {
    assertThatExceptionOfType(TranscodingException.class)
        .isThrownBy(() -> RoomyStack.ifNeeded(() -> depth(Integer.MAX_VALUE)))
        .withMessage("nested too deeply for a stack of 128 MB")
        .withCauseInstanceOf(StackOverflowError.class);
  }
}
