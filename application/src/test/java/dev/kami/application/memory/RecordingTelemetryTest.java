package dev.kami.application.memory;

import dev.kami.application.contract.TelemetryContract;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import java.util.stream.Collectors;

final class RecordingTelemetryTest extends TelemetryContract {

  private final RecordingTelemetry telemetry = new RecordingTelemetry(LogLevel.INFO);

  @Override
  protected Telemetry infoAndAbove() {
    return telemetry;
  }

  @Override
  protected String output() {
    return telemetry.events().stream()
        .map(event -> event.message() + event.fields().values())
        .map(line -> line.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c))
        .map(line ->
            line.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append))
        .collect(Collectors.joining("\n"));
  }
}
