package dev.kami.adapters.wasm.wasi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All functions of {@code wasi_snapshot_preview1}, in the order of the specification. */
public final class WasiPreview1 {

  /** The module name under which guests import them. */
  public static final String MODULE = "wasi_snapshot_preview1";

  private static final Map<String, WasiFunction> FUNCTIONS = catalogue();

  private WasiPreview1() {}

  /** {@return the function of that name} */
  public static Optional<WasiFunction> find(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name));
  }

  /** {@return all names} */
  public static Set<String> names() {
    return FUNCTIONS.keySet();
  }

  private static Map<String, WasiFunction> catalogue() {
    var all = new LinkedHashMap<String, WasiFunction>();
    Stream.of(
            ArgumentFunctions.all(),
            ClockFunctions.all(),
            StreamFunctions.all(),
            DescriptorFunctions.all(),
            FileFunctions.all(),
            DirectoryFunctions.all(),
            PathFunctions.all(),
            PollFunctions.all(),
            ProcessFunctions.all(),
            SocketFunctions.all())
        .flatMap(List::stream)
        .forEach(function -> all.put(function.name(), function));
    return Map.copyOf(all);
  }
}
