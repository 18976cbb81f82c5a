package dev.kami.adapters.wasm.wasi.p2.http;

import dev.kami.adapters.wasm.component.type.OptionType;
import dev.kami.adapters.wasm.component.type.VariantType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.http.HttpException;
import dev.kami.adapters.wasm.http.HttpFault;
import dev.kami.adapters.wasm.wasi.p2.io.IoError;
import dev.kami.adapters.wasm.wasi.p2.io.StreamException;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;

/**
 * A failure as {@code wasi:http} tells it: an {@code error-code}, or the {@code error} of a stream
 * that one can be got from.
 */
record HttpError(HttpException failure) implements IoError {

  /** {@return the failure of a stream} */
  static StreamException stream(HttpException failure) {
    return StreamException.failed(new HttpError(failure));
  }

  /** {@return the {@code error-code} of a fault without more to tell} */
  static Value code(HttpFault fault) {
    return new HttpError(new HttpException(fault)).code();
  }

  /** {@return the {@code error-code}} */
  Value code() {
    var label = failure.fault().label();
    var type =
        HttpTypes.ERROR_CODE.cases().stream()
            .filter(choice -> choice.label().equals(label))
            .findFirst()
            .flatMap(VariantType.Case::type);
    if (type.isEmpty()) {
      return Values.choice(HttpTypes.ERROR_CODE, label);
    }
    var size = type.get() instanceof OptionType ? size() : dns();
    return Values.choice(HttpTypes.ERROR_CODE, label, size);
  }

  @Override
  public String toDebugString() {
    return failure.fault().label();
  }

  private Value size() {
    var size = failure.size();
    return size.isPresent() ? Values.some(Values.integer(size.getAsLong())) : Values.none();
  }

  private static Value dns() {
    return Values.tuple(Values.some(Values.text("name not found")), Values.none());
  }
}
