package dev.kami.adapters.wasm.wasi;

/** A guest's memory of one page, for functions called without a guest. */
final class ArrayMemory implements LinearMemory {

  private final byte[] bytes = new byte[65_536];

  @Override
  public int size() {
    return bytes.length;
  }

  @Override
  public void load(int address, byte[] into, int offset, int length) {
    System.arraycopy(bytes, address, into, offset, length);
  }

  @Override
  public void store(int address, byte[] from, int offset, int length) {
    System.arraycopy(from, offset, bytes, address, length);
  }
}
