package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.module.ExternalType;
import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.GlobalType;
import dev.kami.adapters.wasm.module.Imported;
import dev.kami.adapters.wasm.module.MemoryType;
import dev.kami.adapters.wasm.module.NumberType;
import dev.kami.adapters.wasm.module.TableType;
import dev.kami.adapters.wasm.module.TagType;
import dev.kami.adapters.wasm.module.ValueType;
import dev.kami.adapters.wasm.wasi.CoreHost;
import dev.kami.adapters.wasm.wasi.WasiFunction;
import dev.kami.adapters.wasm.wasi.WasiPreview1;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemCollector;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares what a module imports with what is offered, and names everything that is not. */
final class ImportCheck {

  private static final int MOST_PROBLEMS = 20;

  private ImportCheck() {}

  /**
   * Checks all imports.
   *
   * @throws dev.kami.domain.problem.ProblemException {@code module.unknown-import} for each
   */
  static void check(List<Imported> imports) {
    var problems = new ProblemCollector();
    imports.stream()
        .flatMap(wanted -> problem(wanted).stream())
        .limit(MOST_PROBLEMS)
        .forEach(problems::add);
    problems.throwIfAny();
  }

  private static Optional<GuestFault> problem(Imported wanted) {
    var name = "'" + Printable.clip(wanted.module()) + "' '" + Printable.clip(wanted.name()) + "'";
    if (!CoreHost.hasModule(wanted.module())) {
      return Optional.of(
          UnusableModule.unknownImport(
              "the module imports " + kind(wanted.type()) + " " + name + ", which is not offered",
              "it was built for another host",
              "import only from '" + WasiPreview1.MODULE + "'"));
    }
    var offered = CoreHost.find(wanted.module(), wanted.name());
    if (offered.isEmpty()) {
      return Optional.of(
          UnusableModule.unknownImport(
              "the module imports " + name + ", which is not offered",
              NearestName.hint(wanted.name(), CoreHost.names(wanted.module())),
              "use only functions of WASI preview 1, such as fd_read and fd_write"));
    }
    return matches(wanted.type(), offered.get())
        ? Optional.empty()
        : Optional.of(
            UnusableModule.unknownImport(
                "the module imports " + name + " with another type than it has",
                "it has the parameters (" + parameters(offered.get()) + ")",
                "build the module again with a current WASI library"));
  }

  private static boolean matches(ExternalType type, WasiFunction offered) {
    List<ValueType> results = offered.answers() ? List.of(NumberType.I32) : List.of();
    return type.equals(new FunctionType(types(offered), results));
  }

  private static List<ValueType> types(WasiFunction offered) {
    return offered.parameters().chars().<ValueType>mapToObj(ImportCheck::type).toList();
  }

  private static String parameters(WasiFunction offered) {
    return types(offered).stream()
        .map(type -> type.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private static ValueType type(int letter) {
    return switch (letter) {
      case 'i' -> NumberType.I32;
      case 'd' -> NumberType.F64;
      default -> NumberType.I64;
    };
  }

  private static String kind(ExternalType type) {
    return switch (type) {
      case FunctionType _ -> "the function";
      case TableType _ -> "the table";
      case MemoryType _ -> "the memory";
      case GlobalType _ -> "the global";
      case TagType _ -> "the tag";
    };
  }
}
