package dev.kami.adapters.wasm.wasi.call;

import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.limits.OutputAccount;
import dev.kami.adapters.wasm.wasi.denial.Denials;
import dev.kami.adapters.wasm.wasi.files.FileTree;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.Grants;
import dev.kami.application.port.out.LogEvent;
import dev.kami.domain.policy.Denial;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Everything that one call of a guest may touch of the host, whatever version of WASI it speaks.
 * Used by the guest's thread; read by others once the call has ended. Closing it closes whatever
 * the guest left open.
 *
 * <p>How a function of the host behaves: it looks at {@link CallGuard#proceed()} before it works
 * for long or waits, and leaves by {@link #checkTime()} when the call must end; it asks {@link
 * #memory()} before it keeps something large; it notes what it refuses in {@link #refusals()}.
 */
public final class WasiContext implements AutoCloseable {

  /** How much of standard error is kept: what explains a failure stands at the end. */
  private static final int ERROR_TAIL = 16 * 1024;

  private final WasiHost host;
  private final CallGuard guard;
  private final Grants grants;
  private final StandardInput stdin;
  private final MemoryAccount memory;
  private final OutputAccount output;
  private final OutputSink stdout;
  private final OutputSink stderr;
  private final Denials denials = new Denials();
  private final FileTree files;
  private final GuestLog log;
  private final GuestProgress progress;
  private final NetworkAccount network = new NetworkAccount(denials);
  private final LiveResources resources = new LiveResources();
  private final Set<Closeable> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private OptionalInt exitCode = OptionalInt.empty();

  /** A call with its input and its grants, of a guest whose log nobody reads. */
  public WasiContext(
      WasiHost host, CallGuard guard, ExecutionRequest request, MemoryAccount memory) {
    this(host, guard, request, memory, _ -> {});
  }

  /** A call with its input and its grants. */
  public WasiContext(
      WasiHost host,
      CallGuard guard,
      ExecutionRequest request,
      MemoryAccount memory,
      Consumer<LogEvent> log) {
    this.log = new GuestLog(log, request.grants().secrets());
    this.progress = new GuestProgress(request.progress(), guard);
    this.host = host;
    this.guard = guard;
    this.grants = request.grants();
    this.stdin = new StandardInput(text(request.entry()));
    this.memory = memory;
    this.output = new OutputAccount(guard, memory, request.limits().outputBytes());
    this.stdout = new OutputSink(output, Integer.MAX_VALUE);
    this.stderr = new OutputSink(output, ERROR_TAIL);
    this.files = FileTree.of(request.grants().files(), denials, guard);
  }

  private static String text(Entry entry) {
    return switch (entry) {
      case Entry.Main(var input) -> input;
      case Entry.Describe _, Entry.Function _ -> "";
    };
  }

  /** {@return time of day and randomness} */
  public WasiHost host() {
    return host;
  }

  /** {@return the guard of the call: deadline, cancellation, and waiting for both} */
  public CallGuard guard() {
    return guard;
  }

  /**
   * Goes on unless the call must end.
   *
   * @throws GuestTrap it must; the reason is in the guard
   */
  public void checkTime() {
    if (!guard.proceed()) {
      throw new GuestTrap("stopped by the host");
    }
  }

  /**
   * Has the guest pay for work of the host, before it is done.
   *
   * @param units see {@link dev.kami.adapters.wasm.limits.HostPrices}
   * @throws GuestTrap it cannot
   */
  public void charge(long units) {
    if (!guard.charge(units)) {
      throw new GuestTrap("stopped by the host");
    }
  }

  /** {@return what the call may reach} */
  public Grants grants() {
    return grants;
  }

  /** {@return the account for what the host keeps for the guest beside its own memories} */
  public MemoryAccount memory() {
    return memory;
  }

  /** {@return the account for results that leave by another way than the two sinks} */
  public OutputAccount output() {
    return output;
  }

  /** {@return standard input, read once by whoever reads} */
  public StandardInput stdin() {
    return stdin;
  }

  /** {@return the count of the host's resources that the guest holds} */
  public LiveResources resources() {
    return resources;
  }

  /** {@return standard output: the result of a command} */
  public OutputSink stdout() {
    return stdout;
  }

  /** {@return standard error: the reason of a failure} */
  public OutputSink stderr() {
    return stderr;
  }

  /** {@return where refusals are noted} */
  public Denials refusals() {
    return denials;
  }

  /** {@return what it asked for and did not get} */
  public List<Denial> denials() {
    return denials.list();
  }

  /** {@return what the guest writes to the program's log} */
  public GuestLog log() {
    return log;
  }

  /** {@return what the guest says of its progress} */
  public GuestProgress progress() {
    return progress;
  }

  /** {@return the account of what it does on the network} */
  public NetworkAccount network() {
    return network;
  }

  /** {@return the files that the guest sees as {@code /}} */
  public FileTree files() {
    return files;
  }

  /**
   * Notes that the guest has exited.
   *
   * @return what a function of a component throws then, as the guest must not go on
   */
  public GuestTrap exit(int code) {
    exitCode = OptionalInt.of(code);
    return new GuestTrap("exited");
  }

  /** {@return the code that the guest exited with, if it did} */
  public OptionalInt exitCode() {
    return exitCode;
  }

  /** Has something closed when the call ends, unless it is released before. */
  public void keep(Closeable resource) {
    open.add(resource);
  }

  /** Forgets something that was kept and closes it; what fails then concerns nobody. */
  public void release(Closeable resource) {
    if (open.remove(resource)) {
      closeQuietly(resource);
    }
  }

  @Override
  public void close() {
    open.forEach(WasiContext::closeQuietly);
    open.clear();
    files.close();
  }

  private static void closeQuietly(Closeable resource) {
    try {
      resource.close();
    } catch (IOException _) {
      // The guest has gone, or has let go of it.
    }
  }
}
