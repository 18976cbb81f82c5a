package dev.kami.adapters.wasm.typed;

import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.value.Bytes;
import dev.kami.adapters.wasm.component.value.Value;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Lists of bytes, which are an array of bytes as a value and base64 (RFC 4648) as JSON. */
final class ByteLists {

  /** What an input may be. */
  static final String WANTED = "base64, or an array of integers from 0 to 255";

  private ByteLists() {}

  /** {@return the bytes; empty when the text is not base64} */
  static Optional<Value> decode(String text) {
    try {
      return Optional.of(Bytes.wrap(Base64.getDecoder().decode(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** {@return the text of the bytes} */
  static String encode(Bytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** {@return the list of these elements, as values keep it} */
  static Value list(ValueType element, List<Value> elements) {
    if (element != PrimitiveType.U8 && element != PrimitiveType.S8) {
      return new Value.Sequence(elements);
    }
    var bytes = new byte[elements.size()];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ((Value.Int) elements.get(i)).value();
    }
    return Bytes.wrap(bytes);
  }

  /** {@return the elements of a list, whichever way it keeps them} */
  static List<Value> elements(ValueType element, Value list) {
    return switch (list) {
      case Value.Sequence(var elements) -> elements;
      case Bytes bytes -> {
        var elements = new ArrayList<Value>(bytes.array().length);
        for (var signed : bytes.array()) {
          elements.add(
              new Value.Int(element == PrimitiveType.S8 ? signed : Byte.toUnsignedInt(signed)));
        }
        yield elements;
      }
      case Value.Bool _,
          Value.Int _,
          Value.Float32 _,
          Value.Float64 _,
          Value.Char _,
          Value.Text _,
          Value.Case _,
          Value.Flags _,
          Value.Handle _ ->
          throw new IllegalStateException("not a list: " + list);
    };
  }
}
