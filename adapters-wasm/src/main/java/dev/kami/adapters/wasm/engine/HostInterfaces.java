package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.instance.ImportProblem;
import dev.kami.adapters.wasm.component.instance.ImportResolution;
import dev.kami.adapters.wasm.component.instance.ImportResolver;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.validation.ValidComponent;
import dev.kami.adapters.wasm.tool.ToolHost;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.WasiPreview2;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.ProblemCollector;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives components what they import: WASI 0.2 and {@code kami:tool/host}. */
final class HostInterfaces {

  private static final int MOST_PROBLEMS = 20;

  private HostInterfaces() {}

  /**
   * {@return what to give for all imports of a component}
   *
   * @throws dev.kami.domain.problem.ProblemException {@code module.unknown-import} for each that is
   *     not offered
   */
  static ImportResolution.Complete<WasiContext> find(ValidComponent component) {
    // An interface is made when it is asked for. Only who asks for another is shown all.
    return switch (resolve(component, wanted(component))) {
      case ImportResolution.Complete<WasiContext> complete -> complete;
      case ImportResolution.Missing<WasiContext> _ -> findAmongAll(component);
    };
  }

  private static ImportResolution.Complete<WasiContext> findAmongAll(ValidComponent component) {
    var all = WasiPreview2.NAMES.stream().flatMap(name -> WasiPreview2.find(name).stream());
    return switch (resolve(component, Stream.concat(wanted(component), all))) {
      case ImportResolution.Complete<WasiContext> complete -> complete;
      case ImportResolution.Missing<WasiContext>(var problems) -> {
        var collector = new ProblemCollector();
        problems.stream().limit(MOST_PROBLEMS).map(HostInterfaces::fault).forEach(collector::add);
        collector.throwIfAny();
        throw new IllegalStateException("something is missing, and nobody says what");
      }
    };
  }

  private static ImportResolution<WasiContext> resolve(
      ValidComponent component, Stream<HostInterface<WasiContext>> offered) {
    return new ImportResolver<>(offered.toList()).resolve(component);
  }

  private static Stream<HostInterface<WasiContext>> wanted(ValidComponent component) {
    return component.type().imports().entrySet().stream()
        .flatMap(asked -> offered(asked.getKey(), asked.getValue()).stream());
  }

  private static Optional<HostInterface<WasiContext>> offered(String name, ExternType type) {
    var version = name.indexOf('@');
    var unversioned = version < 0 ? name : name.substring(0, version);
    return unversioned.equals(ToolHost.NAME)
        ? Optional.of(ToolHost.declaration(version < 0 ? "" : name.substring(version + 1), type))
        : WasiPreview2.find(unversioned);
  }

  private static GuestFault fault(ImportProblem problem) {
    var asynchronous = problem.asked().startsWith("wasi:") && problem.asked().contains("@0.3");
    return UnusableModule.unknownImport(
        "the component's import " + problem,
        asynchronous
            ? "WASI 0.3 is asynchronous, and this sandbox offers WASI 0.2"
            : "it was built for another host, or for another version of it",
        asynchronous
            ? "build it for WASI 0.2, for example for the target wasm32-wasip2"
            : "import only from WASI 0.2 and " + ToolHost.NAME);
  }
}
