package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.internal.Compiler;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.WasmModule;
import dev.kami.adapters.wasm.machine.GuestClasses;
import dev.kami.adapters.wasm.module.CoreModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.MethodTooLargeException;

/**
 * Turns a metered module into classes of the JVM, a chunk of its functions at a time.
 *
 * <p>Chicory's compiler makes a class of each group of functions, and further classes that lead to
 * them. Which code is in the class of a group depends on the functions of the group and on what the
 * module declares, not on any other function. So each chunk is compiled in a module that has no
 * other bodies, its groups are kept, and at the end the further classes are made from a module
 * without any body. What is held in memory is one chunk.
 *
 * <p>It uses Chicory's compiler itself and not the factory around it, because that one neither
 * tells how many functions were too large nor hands out the classes.
 */
final class GuestCompiler {

  /** Functions in one class: only groups that are called are loaded when a program starts. */
  private static final int GROUP = 512;

  private static final String OF_GROUP = "FuncGroup_";
  private static final String OF_FUNCTION = "func_";

  private final CoreModule module;
  private final int imported;
  private final boolean divisible;
  private final FallbackFunctions fallback;
  private final Runnable checkpoint;
  private String mainClass = "";

  private GuestCompiler(CoreModule module, boolean divisible, Runnable checkpoint) {
    this.module = module;
    this.imported = ImportedFunctions.count(module);
    this.divisible = divisible;
    this.fallback = new FallbackFunctions(module);
    this.checkpoint = checkpoint;
  }

  /**
   * {@return the code; fails in whatever way Chicory and the checkpoint do}
   *
   * @param checkpoint run often; when it fails, compiling ends
   * @throws dev.kami.domain.problem.ProblemException a function can neither be compiled nor be
   *     interpreted
   */
  static CompiledCode compile(AdmittedModule admitted, Runnable checkpoint) {
    var module = admitted.metered().module();
    var compiler = new GuestCompiler(module, CompileCost.isDivisible(admitted), checkpoint);
    var classes = compiler.classes();
    var problem = InterpretedFrames.problem(module, compiler.fallback::contains);
    if (problem.isPresent()) {
      throw problem.get();
    }
    return CompiledCode.compiled(
        admitted,
        HollowModule.of(module, compiler.fallback::contains),
        compiler.mainClass,
        classes,
        compiler.fallback.numbers().size());
  }

  private Map<String, byte[]> classes() {
    for (var group = firstGroup(); group > 0; group /= 2) {
      var chunks = divisible ? CodeChunk.of(module, imported, group) : List.<CodeChunk>of();
      CompileCost.check(module, chunks.size());
      if (chunks.size() < 2) {
        return compile(HollowModule.ofCode(module, _ -> true), group);
      }
      var classes = compile(chunks, group);
      if (classes.isPresent()) {
        return classes.get();
      }
    }
    throw new IllegalStateException("a class would hold too much of one function");
  }

  /** {@return the classes; empty when a class cannot hold groups of that size} */
  private Optional<Map<String, byte[]>> compile(List<CodeChunk> chunks, int group) {
    var groups = (imported + module.code().size() + group - 1) / group;
    var classes = new HashMap<String, byte[]>();
    var furtherNames = Set.<String>of();
    for (var chunk : chunks) {
      checkpoint.run();
      var made = compile(HollowModule.ofCode(module, chunk::contains), group);
      if (made.keySet().stream().anyMatch(name -> groupNumber(name) >= groups)) {
        return Optional.empty();
      }
      furtherNames = further(made);
      made.forEach((name, bytes) -> {
        var first = groupNumber(name) * group;
        if (first >= 0
            && first + group > imported + chunk.from()
            && first < imported + chunk.to()) {
          classes.put(name, bytes);
        }
      });
    }
    var rest = compile(HollowModule.ofCode(module, _ -> false), group);
    if (!furtherNames.equals(further(rest))) {
      throw new IllegalStateException("the chunks do not fit together");
    }
    rest.forEach(classes::putIfAbsent);
    return Optional.of(classes);
  }

  /** {@return the size of the largest groups of which none is much more than a chunk} */
  private int firstGroup() {
    var group = GROUP;
    while (group > 1 && CodeChunk.largest(module, imported, group) > 2 * CodeChunk.bytes()) {
      group /= 2;
    }
    return group;
  }

  /** {@return the names of the classes that lead to the groups} */
  private static Set<String> further(Map<String, byte[]> classes) {
    return classes.keySet().stream()
        .filter(name -> groupNumber(name) < 0)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Map<String, byte[]> compile(byte[] hollow, int group) {
    var parsed = ModuleParser.validated(hollow);
    while (true) {
      try {
        return compile(parsed, group);
      } catch (ChicoryException e) {
        if (e.getCause() instanceof MethodTooLargeException tooLarge
            && tooLarge.getMethodName().startsWith(OF_FUNCTION)) {
          fallback.add(Integer.parseInt(tooLarge.getMethodName().substring(OF_FUNCTION.length())));
        } else {
          throw e;
        }
      }
    }
  }

  private Map<String, byte[]> compile(WasmModule parsed, int group) {
    var result =
        Compiler.builder(parsed)
            .withInterpreterFallback(InterpreterFallback.FAIL)
            .withInterpretedFunctions(fallback.numbers())
            .withMaxFunctionsPerClass(group)
            .withClassCollectorFactory(() -> new CheckedClasses(checkpoint))
            .build()
            .compile();
    mainClass = named(result.collector().mainClassName());
    var classes = new HashMap<String, byte[]>();
    result.classBytes().forEach((name, bytes) -> classes.put(named(name), bytes));
    return GuestClasses.rewritten(classes, mainClass, imported);
  }

  private static String named(String name) {
    return name.replace('/', '.');
  }

  /** {@return the number of the group that a class holds; negative when it holds none} */
  private static int groupNumber(String name) {
    var at = name.lastIndexOf(OF_GROUP);
    return at < 0 ? -1 : Integer.parseInt(name.substring(at + OF_GROUP.length()));
  }
}
