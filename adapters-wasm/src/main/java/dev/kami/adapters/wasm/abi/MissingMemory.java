package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.core.CoreMemory;

/** Stands for the memory of functions that pass nothing by pointer: it has no bytes. */
enum MissingMemory implements CoreMemory {
  /** The only one. */
  INSTANCE;

  @Override
  public int size() {
    return 0;
  }

  @Override
  public int getU8(int address) {
    throw outside(address);
  }

  @Override
  public int getU16(int address) {
    throw outside(address);
  }

  @Override
  public int getI32(int address) {
    throw outside(address);
  }

  @Override
  public long getI64(int address) {
    throw outside(address);
  }

  @Override
  public void putI8(int address, int value) {
    throw outside(address);
  }

  @Override
  public void putI16(int address, int value) {
    throw outside(address);
  }

  @Override
  public void putI32(int address, int value) {
    throw outside(address);
  }

  @Override
  public void putI64(int address, long value) {
    throw outside(address);
  }

  @Override
  public void load(int address, byte[] into, int offset, int length) {
    throw outside(address);
  }

  @Override
  public void store(int address, byte[] from, int offset, int length) {
    throw outside(address);
  }

  private static IndexOutOfBoundsException outside(int address) {
    return new IndexOutOfBoundsException("no memory, yet address " + address);
  }
}
