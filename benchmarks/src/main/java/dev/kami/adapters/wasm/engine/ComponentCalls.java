package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.abi.Caller;
import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.core.CoreImports;
import dev.kami.adapters.wasm.core.CoreInstance;
import dev.kami.adapters.wasm.core.CoreItem;
import dev.kami.adapters.wasm.core.CoreMemory;
import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.limits.FuelAccount;
import dev.kami.adapters.wasm.limits.HostMemory;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.limits.Ticker;
import dev.kami.adapters.wasm.module.CoreModule;
import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.FunctionTypeUse;
import dev.kami.adapters.wasm.wasi.call.WasiHost;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.Grants;
import dev.kami.domain.policy.ResourceLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the component layer costs: a fresh instance and one call of {@code run}, against the same
 * core module called by hand, in the same engine with the same metering.
 *
 * <p>By hand means: one core instance, the text encoded and copied to where {@code cabi_realloc}
 * says, {@code run} called, the result decoded. It lives in the engine's package to reach what is
 * not public.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ComponentCalls {

  private static final String RUN = "kami:tool/tool@1.0.0#run";
  private static final String TOOL = "kami:tool/tool@1.0.0";
  private static final ResourceLimits LIMITS =
      new ResourceLimits(64L << 20, Duration.ofMinutes(1), 10_000_000_000L, 16L << 20);

  /** Of the folder {@code examples/components}. */
  @Param({"slug", "crc32"})
  public String tool = "";

  /** Of the text that is passed. */
  @Param({"10", "20000"})
  public int characters;

  private final WasiHost host = new WasiHost(InstantSource.system(), new Random(1));
  private final HostMemory heap = new HostMemory(Long.MAX_VALUE / 4);
  private final Map<String, CoreItem> stubs = new HashMap<>();
  private String input = "";
  private boolean utf16;
  private AdmittedComponent admitted;
  private CoreModules modules;
  private LoadedComponent component;
  private ByteRange main;

  /** Reads and compiles the example. */
  @Setup
  public void prepare() throws IOException, ReflectiveOperationException {
    var file = Path.of(System.getProperty("examples"), "components", tool, tool + ".wasm");
    admitted = AdmittedComponent.read(Files.readAllBytes(file));
    var loaded = new ArrayList<LoadedModule>();
    for (var module : admitted.coreModules()) {
      var code = GuestCompiler.compile(module, () -> {});
      loaded.add(LoadedModule.of(code, GuestClassLoader.verified(code)));
    }
    modules = new CoreModules(admitted.modules(), loaded);
    component = new LoadedComponent(admitted, modules);
    main = admitted.modules().stream().max(Comparator.comparing(ByteRange::length)).orElseThrow();
    utf16 = tool.equals("slug");
    input = "{\"text\":\"" + "a".repeat(characters) + "\"}";
    stub(CoreModule.read(main.toArray()));
    if (!throughComponent().equals(byHand())) {
      throw new IllegalStateException("the two do not agree");
    }
  }

  private void stub(CoreModule module) {
    var types = module.types().stream().flatMap(group -> group.members().stream()).toList();
    for (var wanted : module.imports()) {
      if (wanted.type() instanceof FunctionTypeUse(var index)
          && types.get(index).type() instanceof FunctionType type) {
        stubs.put(wanted.module() + "#" + wanted.name(), new Stub(type));
      }
    }
  }

  /** A function of the host that does nothing. */
  private record Stub(FunctionType type) implements CoreFunction {

    @Override
    public long[] call(long... arguments) {
      return new long[type.results().size()];
    }
  }

  /** A fresh instance of the component, and one call. */
  @Benchmark
  public String throughComponent() {
    var account = new MemoryAccount(heap, LIMITS.memoryBytes());
    var guard = guard();
    var fuel = new FuelLink();
    fuel.bind(guard);
    var request =
        new ExecutionRequest(new Entry.Main(input), LIMITS, Grants.NONE, Cancellation.NEVER);
    try (account;
        var context = new WasiContext(host, guard, request, account);
        var instance = component.instantiate(fuel, account, context)) {
      var run = new ExportName(Optional.of(TOOL), "run").in(instance);
      var result = run.call(Caller.HOST, List.of(new Value.Text(input))).orElseThrow();
      return ((Value.Text) ((Value.Case) result).value().orElseThrow()).value();
    }
  }

  /** A fresh instance of the core module, and the same call. */
  @Benchmark
  public String byHand() {
    try (var account = new MemoryAccount(heap, LIMITS.memoryBytes())) {
      var fuel = new FuelLink();
      fuel.bind(guard());
      CoreImports imports = (module, name) -> stubs.get(module + "#" + name);
      var instance = new ChicoryEngine(modules, fuel, account).instantiate(main, imports);
      return call(instance);
    }
  }

  private String call(CoreInstance instance) {
    var memory = (CoreMemory) instance.export("memory");
    var charset = utf16 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    var bytes = input.getBytes(charset);
    var length = utf16 ? bytes.length / 2 : bytes.length;
    var realloc = (CoreFunction) instance.export("cabi_realloc");
    var pointer = (int) realloc.call(0, 0, utf16 ? 2 : 1, bytes.length)[0];
    memory.store(pointer, bytes, 0, bytes.length);
    var area = (int) ((CoreFunction) instance.export(RUN)).call(pointer, length)[0];
    var text = new byte[memory.getI32(area + 8) * (utf16 ? 2 : 1)];
    memory.load(memory.getI32(area + 4), text, 0, text.length);
    return new String(text, charset);
  }

  private static CallGuard guard() {
    return new CallGuard(
        new FuelAccount(LIMITS.fuel()), LIMITS.time(), Cancellation.NEVER, Ticker.SYSTEM);
  }
}
