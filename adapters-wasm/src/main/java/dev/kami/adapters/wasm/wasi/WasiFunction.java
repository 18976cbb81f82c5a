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

  private final String name;
  private final String parameters;
  private final boolean answers;
  private final Body body;

  private WasiFunction(String name, String parameters, boolean answers, Body body) {
    this.name = name;
    this.parameters = parameters;
    this.answers = answers;
    this.body = body;
  }

  /** {@return a function that answers with an error number} */
  static WasiFunction of(String name, String parameters, Body body) {
    return new WasiFunction(name, parameters, true, body);
  }

  /** {@return a function after which the guest does not go on} */
  static WasiFunction ending(String name, String parameters, Body body) {
    return new WasiFunction(name, parameters, false, body);
  }

  /** {@return its name in {@code wasi_snapshot_preview1}} */
  public String name() {
    return name;
  }

  /** {@return its parameters, a letter for each: {@code i} for i32 and {@code I} for i64} */
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
