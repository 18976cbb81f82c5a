package dev.kami.adapters.wasm.wasi;

/** The linear memory of a guest, as an engine offers it. The caller has checked every range. */
public interface LinearMemory {

  /** {@return its size in bytes} */
  int size();

  /** Copies bytes out of it. */
  void load(int address, byte[] into, int offset, int length);

  /** Copies bytes into it. */
  void store(int address, byte[] from, int offset, int length);
}
