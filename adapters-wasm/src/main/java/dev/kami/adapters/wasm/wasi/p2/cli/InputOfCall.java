package dev.kami.adapters.wasm.wasi.p2.cli;

import dev.kami.adapters.wasm.wasi.call.StandardInput;
import dev.kami.adapters.wasm.wasi.p2.io.InputSource;
import dev.kami.adapters.wasm.wasi.p2.io.StreamException;

/** Standard input as a stream: everything is there, and then it is closed. */
final class InputOfCall implements InputSource {

  private final StandardInput input;

  InputOfCall(StandardInput input) {
    this.input = input;
  }

  @Override
  public byte[] read(int most) throws StreamException {
    checkLeft();
    var bytes = new byte[Math.min(most, input.left())];
    input.read(bytes, bytes.length);
    return bytes;
  }

  @Override
  public long skip(long most) throws StreamException {
    checkLeft();
    return input.skip(most);
  }

  private void checkLeft() throws StreamException {
    if (input.left() == 0) {
      throw StreamException.closed();
    }
  }
}
