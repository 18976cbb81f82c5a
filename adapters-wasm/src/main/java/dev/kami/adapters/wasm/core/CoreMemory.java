package dev.kami.adapters.wasm.core;

/** A linear memory, little-endian. The caller has checked every range against the size. */
public non-sealed interface CoreMemory extends CoreItem {

  /** {@return its size in bytes, at most 2 GB here} */
  int size();

  /** {@return a byte, 0 to 255} */
  int getU8(int address);

  /** {@return two bytes, 0 to 65,535} */
  int getU16(int address);

  /** {@return four bytes} */
  int getI32(int address);

  /** {@return eight bytes} */
  long getI64(int address);

  /** Stores the low byte. */
  void putI8(int address, int value);

  /** Stores the low two bytes. */
  void putI16(int address, int value);

  /** Stores four bytes. */
  void putI32(int address, int value);

  /** Stores eight bytes. */
  void putI64(int address, long value);

  /** Copies bytes out of it. */
  void load(int address, byte[] into, int offset, int length);

  /** Copies bytes into it. */
  void store(int address, byte[] from, int offset, int length);
}
