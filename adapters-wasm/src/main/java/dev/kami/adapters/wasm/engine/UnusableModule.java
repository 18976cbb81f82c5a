package dev.kami.adapters.wasm.engine;

import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.GuestFault.Kind;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import java.util.Objects;

/** The reasons for which a module cannot be run, in words. */
final class UnusableModule {

  private static final String SDK =
      "build it as a WASI preview 1 command, for example with clang --target=wasm32-wasi";

  private static final int LONGEST = 1000;

  private UnusableModule() {}

  static ProblemException tooLarge(long size, long limit) {
    return new ProblemException(
        fault(
            "module.too-large",
            "the module has " + size + " bytes and may have " + limit,
            "debug information often makes up most of a module",
            "make it smaller, for example with wasm-strip or wasm-opt -Os"));
  }

  static ProblemException malformed(Throwable cause) {
    return new ProblemException(
        fault(
            "module.malformed",
            "these bytes are no WebAssembly module that can be read: " + reason(cause),
            "the file is cut, damaged, something else, or larger in that respect than anything useful",
            "build or download the module again"),
        cause);
  }

  static ProblemException invalid(Throwable cause) {
    return new ProblemException(
        fault(
            "module.invalid",
            "the module breaks the rules of WebAssembly: " + reason(cause),
            "the tool that made it has a defect, or the file was changed",
            "build the module again with a current compiler"),
        cause);
  }

  static ProblemException invalidComponent(Throwable cause) {
    return new ProblemException(
        fault(
            "module.invalid",
            "the component breaks the rules of the component model: " + reason(cause),
            "the tool that made it has a defect, or the file was changed",
            "build the component again with current tools"),
        cause);
  }

  static ProblemException invalidCoreModule(int number, Throwable cause) {
    return new ProblemException(
        fault(
            "module.invalid",
            coreModule(number) + " breaks the rules of WebAssembly: " + reason(cause),
            "the tool that made it has a defect, or the file was changed",
            "build the component again with current tools"),
        cause);
  }

  static ProblemException malformedCoreModule(int number, Throwable cause) {
    return new ProblemException(
        fault(
            "module.malformed",
            coreModule(number) + " cannot be read: " + reason(cause),
            "the file is damaged, or larger in that respect than anything useful",
            "build or download the component again"),
        cause);
  }

  static ProblemException unsupported(String subject, String what, String fix) {
    return new ProblemException(
        fault("module.invalid", subject + " " + what, "this sandbox does not offer that", fix));
  }

  static ProblemException unsupportedComponent(String what, String fix) {
    return unsupported("the component", what, fix);
  }

  /** {@return a name for a core module, numbered from 0 in the order of the file} */
  static String coreModule(int number) {
    return "core module " + number + " of the component";
  }

  static ProblemException noMemory() {
    return new ProblemException(
        fault(
            "module.invalid",
            "the module exports no memory of its own under the name 'memory'",
            "without it a tool can neither read its input nor write a result",
            SDK));
  }

  static ProblemException noEntryPoint(String found) {
    return new ProblemException(
        fault(
            "module.no-entry-point",
            "the module " + found,
            "a tool is started by calling its export '_start' without arguments",
            SDK));
  }

  static ProblemException noEntryPoint(String found, String fix) {
    return new ProblemException(
        fault(
            "module.no-entry-point",
            "the component " + found,
            "a tool is called by its exports",
            fix));
  }

  static GuestFault unknownImport(String cause, String hint, String fix) {
    return fault("module.unknown-import", cause, hint, fix);
  }

  private static GuestFault fault(String code, String cause, String hint, String fix) {
    return new GuestFault(Kind.UNUSABLE, code, shown(cause), shown(hint), shown(fix));
  }

  /** A module chooses its names, which many of the words repeat. */
  private static String shown(String words) {
    return Printable.clip(words, LONGEST);
  }

  private static String reason(Throwable cause) {
    return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
  }
}
