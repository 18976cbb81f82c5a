package dev.kami.adapters.wasm.wasi.p2.http;

import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.http.BytePipe;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request and a response have in common: a header, and a body that is asked for once. */
final class OutgoingMessage {

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private final Fields headers;
  private @Nullable OutgoingBody body;

  /** A message with this header, which is now its own. */
  OutgoingMessage(Fields headers) {
    this.headers = headers;
  }

  Fields headers() {
    return headers;
  }

  /** {@return its body, if a guest has asked for it} */
  Optional<OutgoingBody> body() {
    return Optional.ofNullable(body);
  }

  /** {@return the body, when it is asked for the first time} */
  Optional<OutgoingBody> giveBody(WasiContext context) {
    if (body != null) {
      return Optional.empty();
    }
    if (!context.memory().takeValues(BytePipe.CAPACITY)) {
      throw new GuestTrap("no memory for a body");
    }
    body = new OutgoingBody(announced(), context.network());
    return Optional.of(body);
  }

  /** {@return whether the header says at most once how long the body is, and in digits} */
  boolean saysLengthWell() {
    var lengths = headers.values("content-length");
    return lengths.isEmpty()
        || (lengths.size() == 1 && LENGTH.matcher(lengths.getFirst()).matches());
  }

  /** {@return how long the header says the body is} */
  OptionalLong announced() {
    var lengths = headers.values("content-length");
    return saysLengthWell() && !lengths.isEmpty()
        ? OptionalLong.of(Long.parseLong(lengths.getFirst()))
        : OptionalLong.empty();
  }

  /** Gives back what it holds; nobody has it any more. */
  void free(WasiContext context) {
    headers.free();
    if (body != null) {
      context.memory().giveBackValues(BytePipe.CAPACITY);
    }
  }

  /** Gives it up, and its body with it. */
  void close(WasiContext context) {
    free(context);
    if (body != null) {
      body.close();
      body.pipe().discard();
    }
  }
}
