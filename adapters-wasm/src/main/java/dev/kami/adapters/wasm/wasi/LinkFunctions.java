package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.call.Errno;
import dev.kami.adapters.wasm.wasi.call.ErrnoException;
import java.io.IOException;
import java.util.List;

/**
 * {@code path_link}, {@code path_symlink} and {@code path_readlink}. Links are neither made nor
 * read: without them a path means the same to everybody who looks at it.
 */
final class LinkFunctions {

  private LinkFunctions() {}

  static List<WasiFunction> all() {
    return List.of(
        WasiFunction.of("path_link", "iiiiiii", (call, args) -> refuse(call, args, 4, 5)),
        WasiFunction.of("path_symlink", "iiiii", (call, args) -> refuse(call, args, 2, 3)),
        WasiFunction.of("path_readlink", "iiiiii", LinkFunctions::read));
  }

  private static Errno refuse(WasiCall call, Args args, int fd, int text) throws IOException {
    var doing = "creating the link";
    try (var place = Paths.findToChange(call, args, fd, text, doing)) {
      call.refusals().never(doing, place.shown(), "a tool's files have no links");
      return Errno.PERM;
    }
  }

  private static Errno read(WasiCall call, Args args) throws IOException {
    try (var place = Paths.find(call, args, 0, 1, "reading the link")) {
      if (!place.parent().attributes(place.name()).isSymbolicLink()) {
        throw new ErrnoException(Errno.INVAL);
      }
      call.refusals().never("reading the link", place.shown(), "it may tell of the host's files");
      return Errno.ACCES;
    }
  }
}
