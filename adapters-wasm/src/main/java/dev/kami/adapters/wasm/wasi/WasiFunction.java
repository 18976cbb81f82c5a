package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.files.FileException;
import dev.kami.adapters.wasm.files.FileWork;
import dev.kami.adapters.wasm.limits.HostPrices;
import java.io.IOException;

/** One function of the interface, as a guest can import it. */
public final class WasiFunction {

  /** What a function does. */
  @FunctionalInterface
  interface Body {
    Errno call(WasiCall call, Args args) throws IOException;
  }

  private final String module;
  private final String name;
  private final String parameters;
  private final boolean answers;
  private final Body body;

  private WasiFunction(String module, String name, String parameters, boolean answers, Body body) {
    this.module = module;
    this.name = name;
    this.parameters = parameters;
    this.answers = answers;
    this.body = body;
  }

  /** {@return a function that answers with an error number} */
  static WasiFunction of(String name, String parameters, Body body) {
    return new WasiFunction(WasiPreview1.MODULE, name, parameters, true, body);
  }

  /** {@return a function after which the guest does not go on} */
  static WasiFunction ending(String name, String parameters, Body body) {
    return new WasiFunction(WasiPreview1.MODULE, name, parameters, false, body);
  }

  /** {@return a function of another interface, without an answer; what fails in it is ignored} */
  static WasiFunction beside(String module, String name, String parameters, Body body) {
    return new WasiFunction(module, name, parameters, false, body);
  }

  /** {@return the name of the module that it is imported from} */
  public String module() {
    return module;
  }

  /** {@return its name in that module} */
  public String name() {
    return name;
  }

  /**
   * {@return its parameters, a letter for each: {@code i} for i32, {@code I} for i64, {@code d} for
   * f64}
   */
  public String parameters() {
    return parameters;
  }

  /** {@return whether it has one result, an i32} */
  public boolean answers() {
    return answers;
  }

  /** {@return the error number of a call; when the guard has stopped, the guest must not see it} */
  public int call(WasiCall call, long[] arguments) {
    if (!call.guard().proceed() || !call.guard().charge(HostPrices.CALL)) {
      return Errno.PERM.code();
    }
    try {
      return FileWork.attempt(() -> body.call(call, new Args(arguments))).code();
    } catch (ErrnoException e) {
      return e.errno().code();
    } catch (FileException e) {
      return Errno.of(e.failure()).code();
    }
  }
}
