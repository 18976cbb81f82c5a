package dev.kami.adapters.mcp.protocol.exchange;

import dev.kami.adapters.mcp.wire.ProgressToken;
import dev.kami.adapters.mcp.wire.ProtocolVersion;
import java.time.Duration;

/** Tells clients how far their calls have come, for as long as they run. */
public final class Progress {

  private final Duration pulse;

  /** Progress that is told so often when the tool itself says nothing. */
  public Progress(Duration pulse) {
    this.pulse = pulse;
  }

  /** {@return what hears the tool of a call, and tells its client} */
  public CallProgress of(RunningCall call, ProgressToken token, ProtocolVersion version) {
    return new CallProgress(call, token, version, pulse);
  }
}
