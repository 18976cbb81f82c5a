package dev.kami.adapters.wasm.component.binary;

import dev.kami.adapters.wasm.component.syntax.Canon;
import dev.kami.adapters.wasm.component.syntax.CanonOption;
import dev.kami.adapters.wasm.component.syntax.StringEncoding;
import java.util.List;

/** Reads canonical definitions (Binary.md, {@code canon}). */
final class CanonReader {
  private static final int FUNCTION_SORT = 0x00;

  private final Cursor at;

  CanonReader(Cursor at) {
    this.at = at;
  }

  Canon canon() {
    int start = at.position();
    int code = at.in().u8();
    return switch (code) {
      case 0x00 -> {
        at.require(FUNCTION_SORT, "sort to lift, which is a core function");
        yield new Canon.Lift(at.index(), options(), at.index());
      }
      case 0x01 -> {
        at.require(FUNCTION_SORT, "sort to lower, which is a function");
        yield new Canon.Lower(at.index(), options());
      }
      case 0x02 -> new Canon.ResourceNew(at.index());
      case 0x03 -> new Canon.ResourceDrop(at.index());
      case 0x04 -> new Canon.ResourceRep(at.index());
      default -> new BuiltinReader(at, this).builtin(start, code);
    };
  }

  List<CanonOption> options() {
    return at.vector(ComponentLimits.CANON_OPTIONS, "canonical options", this::option);
  }

  private CanonOption option() {
    int start = at.position();
    int code = at.in().u8();
    return switch (code) {
      case 0x00 -> new CanonOption.Encoding(StringEncoding.UTF8);
      case 0x01 -> new CanonOption.Encoding(StringEncoding.UTF16);
      case 0x02 -> new CanonOption.Encoding(StringEncoding.LATIN1_UTF16);
      case 0x03 -> new CanonOption.Memory(at.index());
      case 0x04 -> new CanonOption.Realloc(at.index());
      case 0x05 -> new CanonOption.PostReturn(at.index());
      case 0x06 -> new CanonOption.Async();
      case 0x07 -> new CanonOption.Callback(at.index());
      default -> throw Cursor.unknown(start, code, "canonical option");
    };
  }
}
