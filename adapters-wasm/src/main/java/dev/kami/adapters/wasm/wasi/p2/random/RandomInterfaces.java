package dev.kami.adapters.wasm.wasi.p2.random;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.U64;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U8;
import static dev.kami.adapters.wasm.wasi.p2.wit.Values.integer;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.list;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.tuple;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** {@code wasi:random/random}, {@code insecure} and {@code insecure-seed}, all from one source. */
public final class RandomInterfaces {

  private RandomInterfaces() {}

  /** {@return {@code wasi:random/random}} */
  public static HostInterface<WasiContext> random() {
    return bytesAndNumbers("random", "random");
  }

  /** {@return {@code wasi:random/insecure}} */
  public static HostInterface<WasiContext> insecure() {
    return bytesAndNumbers("insecure", "insecure-random");
  }

  /** {@return {@code wasi:random/insecure-seed}} */
  public static HostInterface<WasiContext> insecureSeed() {
    return new WitInterface("wasi:random/insecure-seed", "0.2.12")
        .func("insecure-seed")
        .result(tuple(U64, U64))
        .body((context, _) -> Values.tuple(number(context), number(context)))
        .build();
  }

  private static HostInterface<WasiContext> bytesAndNumbers(String name, String what) {
    return new WitInterface("wasi:random/" + name, "0.2.12")
        .func("get-" + what + "-bytes")
        .param("len", U64)
        .result(list(U8))
        .body((context, args) -> Values.bytes(RandomBytes.of(context, args.integer(0))))
        .func("get-" + what + "-u64")
        .result(U64)
        .body((context, _) -> number(context))
        .build();
  }

  private static Value number(WasiContext context) {
    return integer(context.host().random().nextLong());
  }
}
