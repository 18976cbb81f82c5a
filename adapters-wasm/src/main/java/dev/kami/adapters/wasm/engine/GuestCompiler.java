package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.internal.ByteClassCollector;
import com.dylibso.chicory.compiler.internal.Compiler;
import com.dylibso.chicory.wasm.types.ExternalType;
import dev.kami.adapters.wasm.machine.GuestClasses;
import java.util.stream.Collectors;

/**
 * Turns metered modules into classes of the JVM.
 *
 * <p>It uses Chicory's compiler itself and not the factory around it, because that one neither
 * tells how many functions were too large nor hands out the classes.
 */
final class GuestCompiler {

  private GuestCompiler() {}

  /**
   * {@return the code; fails in whatever way Chicory does}
   *
   * @throws dev.kami.domain.problem.ProblemException a function can neither be compiled nor be
   *     interpreted
   */
  static CompiledCode compile(AdmittedModule admitted) {
    var bytes = admitted.metered().bytes();
    var module = ModuleParser.validated(bytes);
    var result =
        Compiler.builder(module)
            .withInterpreterFallback(InterpreterFallback.SILENT)
            .withClassCollectorFactory(ByteClassCollector::new)
            .build()
            .compile();
    InterpretedFrames.check(
        module, result.interpretedFunctions().stream().mapToInt(Integer::intValue));
    var classes =
        result.classBytes().entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().replace('/', '.'), e -> e.getValue()));
    var mainClass = result.collector().mainClassName().replace('/', '.');
    var imported = module.importSection().count(ExternalType.FUNCTION);
    var compiledWhole = result.interpretedFunctions().isEmpty();
    return CompiledCode.compiled(
        admitted,
        compiledWhole ? HollowModule.of(admitted.metered().module()) : bytes,
        mainClass,
        GuestClasses.rewritten(classes, mainClass, imported),
        result.interpretedFunctions().size());
  }

  /** {@return code of which everything is interpreted} */
  static CompiledCode interpret(AdmittedModule admitted) {
    InterpretedFrames.checkAll(ModuleParser.trusted(admitted.metered().bytes()));
    return CompiledCode.uncompiled(admitted);
  }
}
