package dev.kami.application.memory;

import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every event from a level on. */
public final class RecordingTelemetry implements Telemetry {

  private final LogLevel lowest;
  private final List<LogEvent> events = new CopyOnWriteArrayList<>();

  /** Keeps events of that level and above. */
  public RecordingTelemetry(LogLevel lowest) {
    this.lowest = lowest;
  }

  @Override
  public void record(LogEvent event) {
    if (wants(event.level())) {
      events.add(event);
    }
  }

  @Override
  public boolean wants(LogLevel level) {
    return level.compareTo(lowest) >= 0;
  }

  /** {@return what was kept, oldest first} */
  public List<LogEvent> events() {
    return List.copyOf(events);
  }

  /** {@return level and message of what was kept, such as {@code INFO executing tool}} */
  public List<String> lines() {
    return events.stream().map(event -> event.level() + " " + event.message()).toList();
  }
}
