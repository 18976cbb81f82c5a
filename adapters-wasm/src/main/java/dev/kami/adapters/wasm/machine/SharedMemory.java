package dev.kami.adapters.wasm.machine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.DataSegment;

/**
 * A memory as an instance sees it that imports it and has data segments of its own.
 *
 * <p>Chicory keeps the data segments of an instance in its memory. Where two instances work on the
 * same memory, the second would take the place of the first, whose {@code memory.init} would then
 * copy what belongs to the other. So each gets a view that holds its segments.
 */
public final class SharedMemory implements Memory {

  private final FlatMemory memory;
  private DataSegments segments = new DataSegments();

  /** A view of a memory for one instance. */
  public SharedMemory(FlatMemory memory) {
    this.memory = memory;
  }

  /** {@return what all views of it share} */
  public FlatMemory memory() {
    return memory;
  }

  @Override
  public void initialize(Instance instance, DataSegment[] dataSegments) {
    initialize(instance, dataSegments, 0);
  }

  @Override
  public void initialize(Instance instance, DataSegment[] dataSegments, int memoryIndex) {
    segments = new DataSegments(dataSegments);
    segments.initialize(instance, memoryIndex, memory);
  }

  @Override
  public void initPassiveSegment(int segmentId, int dest, int offset, int length) {
    segments.copy(segmentId, offset, length, memory, dest);
  }

  @Override
  public void drop(int segment) {
    segments.drop(segment);
  }

  @Override
  public void zero() {
    // Not for somebody who imports it to do.
  }

  @Override
  public int pages() {
    return memory.pages();
  }

  @Override
  public int grow(int pages) {
    return memory.grow(pages);
  }

  @Override
  public int initialPages() {
    return memory.initialPages();
  }

  @Override
  public int maximumPages() {
    return memory.maximumPages();
  }

  @Override
  public boolean shared() {
    return memory.shared();
  }

  @Override
  public void write(int addr, byte[] data, int offset, int length) {
    memory.write(addr, data, offset, length);
  }

  @Override
  public byte[] readBytes(int addr, int length) {
    return memory.readBytes(addr, length);
  }

  @Override
  public void fill(byte value, int from, int to) {
    memory.fill(value, from, to);
  }

  @Override
  public void copy(int dest, int src, int length) {
    memory.copy(dest, src, length);
  }

  @Override
  public byte read(int addr) {
    return memory.read(addr);
  }

  @Override
  public void writeByte(int addr, byte data) {
    memory.writeByte(addr, data);
  }

  @Override
  public short readShort(int addr) {
    return memory.readShort(addr);
  }

  @Override
  public long readU16(int addr) {
    return memory.readU16(addr);
  }

  @Override
  public void writeShort(int addr, short data) {
    memory.writeShort(addr, data);
  }

  @Override
  public int readInt(int addr) {
    return memory.readInt(addr);
  }

  @Override
  public void writeI32(int addr, int data) {
    memory.writeI32(addr, data);
  }

  @Override
  public long readLong(int addr) {
    return memory.readLong(addr);
  }

  @Override
  public void writeLong(int addr, long data) {
    memory.writeLong(addr, data);
  }

  @Override
  public float readFloat(int addr) {
    return memory.readFloat(addr);
  }

  @Override
  public long readF32(int addr) {
    return memory.readF32(addr);
  }

  @Override
  public void writeF32(int addr, float data) {
    memory.writeF32(addr, data);
  }

  @Override
  public double readDouble(int addr) {
    return memory.readDouble(addr);
  }

  @Override
  public long readF64(int addr) {
    return memory.readF64(addr);
  }

  @Override
  public void writeF64(int addr, double data) {
    memory.writeF64(addr, data);
  }

  @Override
  @SuppressWarnings("removal")
  public Object lock(int address) {
    return memory.lock(address);
  }

  @Override
  @SuppressWarnings("removal")
  public int waitOn(int address, int expected, long timeout) {
    return memory.waitOn(address, expected, timeout);
  }

  @Override
  @SuppressWarnings("removal")
  public int waitOn(int address, long expected, long timeout) {
    return memory.waitOn(address, expected, timeout);
  }

  @Override
  @SuppressWarnings("removal")
  public int notify(int address, int maxThreads) {
    return memory.notify(address, maxThreads);
  }
}
