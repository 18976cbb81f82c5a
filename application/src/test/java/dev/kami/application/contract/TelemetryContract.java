package dev.kami.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Telemetry} does. */
public abstract class TelemetryContract {

  private static final int THREADS = 8;
  private static final int EVENTS = 100;

  private Telemetry telemetry;

  /** {@return a new telemetry that wants {@code INFO} and above, and nothing below} */
  protected abstract Telemetry infoAndAbove();

  /** {@return everything that the telemetry of this test put out so far, as text} */
  protected abstract String output();

  @BeforeEach
  final void make_the_telemetry() {
    telemetry = infoAndAbove();
  }

  @Test
  final void it_wants_its_level_and_what_matters_more() {
    for (var level : LogLevel.values()) {
      assertEquals(level.compareTo(LogLevel.INFO) >= 0, telemetry.wants(level), level::toString);
    }
  }

  @Test
  final void a_wanted_event_appears_and_an_unwanted_one_does_not() {
    telemetry.record(LogEvent.of(LogLevel.DEBUG, "kami", "too fine"));
    telemetry.record(LogEvent.of(LogLevel.INFO, "kami", "wanted").with("number", 42));
    assertTrue(output().contains("wanted"), this::output);
    assertTrue(output().contains("42"), this::output);
    assertFalse(output().contains("too fine"), this::output);
  }

  @Test
  final void whatever_text_an_event_has_it_is_recorded_without_a_control_character() {
    var hostile = "esc \u001b[31m nul \0 back \b del \u007f csi \u009b lone \ud800 end";
    telemetry.record(LogEvent.of(LogLevel.ERROR, "kami", "hostile").with("text", hostile));
    telemetry.record(LogEvent.of(LogLevel.WARN, "kami", "long").with("x", "y".repeat(1_000_000)));
    assertTrue(output().contains("hostile"), "the event is missing");
    assertTrue(
        output().chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r'),
        "a control character came through");
  }

  @Test
  final void a_line_break_in_a_value_does_not_begin_another_event() {
    telemetry.record(
        LogEvent.of(LogLevel.WARN, "kami", "event").with("text", "a\nERROR kami: forged\r\nb"));
    assertTrue(
        output().lines().noneMatch(line -> line.startsWith("ERROR kami: forged")), this::output);
  }

  @Test
  final void events_of_many_threads_are_all_recorded_and_none_is_torn() {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (var thread = 0; thread < THREADS; thread++) {
        var name = "thread" + thread;
        threads.execute(() ->
            IntStream.range(0, EVENTS)
                .forEach(n -> telemetry.record(numbered("<" + name + "-" + n + ">"))));
      }
    }
    var lines = output().lines().toList();
    for (var thread = 0; thread < THREADS; thread++) {
      for (var n = 0; n < EVENTS; n++) {
        var message = "<thread" + thread + "-" + n + ">";
        assertEquals(1, lines.stream().filter(line -> line.contains(message)).count(), message);
      }
    }
  }

  private static LogEvent numbered(String message) {
    return LogEvent.of(LogLevel.INFO, "kami", message);
  }
}
