package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.call.Errno;
import dev.kami.adapters.wasm.wasi.call.ErrnoException;
import dev.kami.adapters.wasm.wasi.call.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The three arguments that a path is handed over in: a directory, a pointer and a length. */
final class Paths {

  private static final int LONGEST = 16 * 1024;

  private Paths() {}

  /** {@return where the path leads whose directory is one argument and whose text another} */
  static Place find(WasiCall call, Args args, int fd, int text, String doing) throws IOException {
    var directory = call.descriptors().directory(args.i32(fd));
    return call.files().find(directory.names(), text(call, args, text), doing);
  }

  /** {@return the same, for something that will be changed} */
  static Place findToChange(WasiCall call, Args args, int fd, int text, String doing)
      throws IOException {
    var directory = call.descriptors().directory(args.i32(fd));
    return call.files().findToChange(directory.names(), text(call, args, text), doing);
  }

  /** {@return the text of a pointer and the length that follows it, valid UTF-8 without zeros} */
  static String text(WasiCall call, Args args, int pointer) {
    var length = args.u32(pointer + 1);
    if (length > LONGEST) {
      throw new ErrnoException(Errno.NAMETOOLONG);
    }
    var bytes = call.memory().bytes(args.u32(pointer), length);
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new ErrnoException(Errno.INVAL);
      }
      return text;
    } catch (CharacterCodingException _) {
      throw new ErrnoException(Errno.ILSEQ);
    }
  }
}
