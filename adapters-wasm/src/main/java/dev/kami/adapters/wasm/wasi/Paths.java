package dev.kami.adapters.wasm.wasi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The three arguments that a path is handed over in: a directory, a pointer and a length. */
final class Paths {

  private static final int LONGEST = 16 * 1024;

  private Paths() {}

  /** {@return the names of the directory of a descriptor} */
  static List<String> base(WasiCall call, int fd) {
    return call.descriptors().directory(fd).names();
  }

  /** {@return the text of a pointer and the length that follows it, valid UTF-8} */
  static String text(WasiCall call, Args args, int pointer) {
    var length = args.u32(pointer + 1);
    if (length > LONGEST) {
      throw new ErrnoException(Errno.NAMETOOLONG);
    }
    var bytes = call.memory().bytes(args.u32(pointer), length);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new ErrnoException(Errno.ILSEQ);
    }
  }
}
