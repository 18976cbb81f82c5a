package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;

/** A string. */
final class TextCodec extends RangeCodec {

  @Override
  Value read(Lifting in, int pointer, int length) {
    return new Value.Text(TextReader.read(in, pointer, length));
  }

  @Override
  Range write(Lowering out, Value value) {
    return new TextWriter(out, ((Value.Text) value).value()).write();
  }
}
