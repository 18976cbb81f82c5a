package dev.kami.application.execution;

import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.Grants;
import dev.kami.application.port.out.ProgressListener;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.Sha256;
import dev.kami.domain.tool.ToolOutput;
import java.util.function.Supplier;

/**
 * One call, ready to be scheduled; what costs something is supplied when its turn has come.
 *
 * @param tool how logs name the callee
 * @param digest the module's digest
 * @param module loads the module, asked when it is not cached
 * @param entry what is called, and with what
 * @param output what it should answer
 * @param limits what it may spend
 * @param grants what it may reach
 * @param cancellation how the caller takes it back
 * @param progress told how far it has come
 */
record GuestCall(
    String tool,
    Sha256 digest,
    Supplier<ModuleBytes> module,
    Entry entry,
    ToolOutput output,
    ResourceLimits limits,
    Supplier<Grants> grants,
    Cancellation cancellation,
    ProgressListener progress) {

  ExecutionRequest request() {
    return new ExecutionRequest(entry, limits, grants.get(), cancellation, progress);
  }
}
