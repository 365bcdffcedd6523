package de.javakaffee.web.msm.serializer.javolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javolution.context.Context;
import javolution.context.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Javolution's parser logs nothing, and others who use Javolution keep its log. */
final class SilenceTest {
  private final Codec codec = new Codec();
  private final List<String> logged = new ArrayList<>();
  private final Logger root = Logger.getLogger("");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    root.addHandler(handler);
  }

  @AfterEach
  void listenNoMore() {
    root.removeHandler(handler);
  }

  @Test
  void aLargeAndDeepDocumentIsReadInSilence() throws TranscodingException {
    List<Object> deep = new ArrayList<>(List.of("x".repeat(100_000)));
    for (int i = 0; i < 50; i++) {
      deep = new ArrayList<>(List.of(deep));
    }
    codec.roundTrip(deep);
    assertThat(logged).isEmpty();
  }

  @Test
  void afterwardsJavolutionLogsAsBefore() throws TranscodingException {
    codec.roundTrip(new ArrayList<>(List.of("tea")));
    assertThatExceptionOfType(TranscodingException.class).isThrownBy(() -> codec.value("<x"));

    assertThat(Context.getCurrentContext()).isSameAs(Context.ROOT);
    LogContext.info("from an application");
    assertThat(logged).containsExactly("from an application");
  }
}
