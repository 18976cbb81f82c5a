package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.internal.ByteClassCollector;
import com.dylibso.chicory.compiler.internal.Compiler;
import dev.kami.adapters.wasm.module.MeteredModule;
import java.util.stream.Collectors;

/**
 * Turns metered modules into classes of the JVM.
 *
 * <p>It uses Chicory's compiler itself and not the factory around it, because that one neither
 * tells how many functions were too large nor hands out the classes.
 */
final class GuestCompiler {

  private GuestCompiler() {}

  /** {@return the code; fails in whatever way Chicory does} */
  static CompiledCode compile(MeteredModule metered) {
    var bytes = metered.bytes();
    var result =
        Compiler.builder(ModuleParser.validated(bytes))
            .withInterpreterFallback(InterpreterFallback.SILENT)
            .withClassCollectorFactory(ByteClassCollector::new)
            .build()
            .compile();
    var classes =
        result.classBytes().entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().replace('/', '.'), e -> e.getValue()));
    var compiledWhole = result.interpretedFunctions().isEmpty();
    return CompiledCode.compiled(
        metered,
        compiledWhole ? HollowModule.of(bytes) : bytes,
        result.collector().mainClassName().replace('/', '.'),
        classes,
        result.interpretedFunctions().size());
  }
}
