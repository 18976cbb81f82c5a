package dev.kami.adapters.wasm.wasi.p2.filesystem;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.files.FileException;
import dev.kami.adapters.wasm.files.FileWork;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Arguments;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitFunction;
import java.io.IOException;

/** What a method of a descriptor does, of which a failure becomes an {@code error-code}. */
@FunctionalInterface
interface FileFunction {

  /** Does it. {@return the case {@code ok} of the result} */
  Value run(WasiContext context, Descriptor self, Arguments args) throws IOException;

  /** What a method does that has nothing to say when it worked. */
  @FunctionalInterface
  interface Silent {
    /** Does it. */
    void run(WasiContext context, Descriptor self, Arguments args) throws IOException;
  }

  /** {@return the body of a method with a value} */
  static WitFunction.Function answering(FileFunction function) {
    return result((context, self, args) -> Values.ok(function.run(context, self, args)));
  }

  /** {@return the body of a method without one} */
  static WitFunction.Function doing(Silent function) {
    return result((context, self, args) -> {
      function.run(context, self, args);
      return Values.ok();
    });
  }

  private static WitFunction.Function result(FileFunction function) {
    return (context, args) -> {
      context.checkTime();
      var self = args.object(0, FilesystemTypes.DESCRIPTOR);
      try {
        return FileWork.attempt(() -> function.run(context, self, args));
      } catch (FileException e) {
        context.checkTime();
        return Values.error(new FileError(e.failure()).code());
      }
    };
  }
}
