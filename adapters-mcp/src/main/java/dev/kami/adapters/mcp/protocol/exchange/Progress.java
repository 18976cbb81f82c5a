package dev.kami.adapters.mcp.protocol.exchange;

import dev.kami.adapters.mcp.wire.ProgressToken;
import dev.kami.adapters.mcp.wire.ProtocolVersion;
import java.time.Duration;

/** Tells a client that its call is alive, once in a while, for as long as it is. */
public final class Progress {

  private final Duration pulse;

  /** Progress that is told so often. */
  public Progress(Duration pulse) {
    this.pulse = pulse;
  }

  /** Begins to tell, first when one pulse has passed; ends by itself with the call. */
  public void follow(RunningCall call, ProgressToken token, ProtocolVersion version) {
    Thread.startVirtualThread(() -> tell(call, token, version));
  }

  private void tell(RunningCall call, ProgressToken token, ProtocolVersion version) {
    try {
      for (var pulses = 1L; !call.awaitEnd(pulse); pulses++) {
        call.tell(token.notification(pulses, version));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
