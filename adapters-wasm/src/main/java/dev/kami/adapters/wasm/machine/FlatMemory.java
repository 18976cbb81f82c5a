package dev.kami.adapters.wasm.machine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.WasmRuntimeException;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.UninstantiableException;
import com.dylibso.chicory.wasm.types.DataSegment;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import dev.kami.adapters.wasm.core.CoreMemory;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.wasi.LinearMemory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A linear memory in one array, which is what a JVM reads and writes fastest.
 *
 * <p>Every access is checked against the guest's size in arithmetic that cannot overflow; the array
 * may be larger, so that a guest that grows page by page does not copy all of it each time. Growth
 * asks the account of the instance first.
 */
public final class FlatMemory implements Memory, LinearMemory, CoreMemory {

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle FLOAT =
      MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle DOUBLE =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

  /** What is filled or copied at once: well under a millisecond. */
  private static final int STRETCH = 4 * 1024 * 1024;

  private final MemoryLimits limits;
  private final MemoryAccount account;
  private final Runnable checkpoint;
  private byte[] bytes;
  private int size;
  private DataSegments segments = new DataSegments();

  /**
   * A memory of the initial size, all zero; fails when the account has no room for it.
   *
   * @param checkpoint is run every few megabytes of a bulk operation, and throws to end the guest
   */
  public FlatMemory(MemoryLimits limits, MemoryAccount account, Runnable checkpoint) {
    this.limits = limits;
    this.account = account;
    this.checkpoint = checkpoint;
    var initial = (long) limits.initialPages() * PAGE_SIZE;
    if (account.refused() || !account.growLinear(initial, initial)) {
      throw noRoom();
    }
    if (limits.initialPages() > RUNTIME_MAX_PAGES) {
      account.undoLinear(initial, initial);
      throw noRoom();
    }
    this.bytes = new byte[(int) initial];
    this.size = (int) initial;
  }

  /**
   * {@return what holds its bytes, at least as long as its size, until it grows}
   *
   * <p>For compiled code.
   */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void load(int address, byte[] into, int offset, int length) {
    check(address, length);
    System.arraycopy(bytes, address, into, offset, length);
  }

  @Override
  public void store(int address, byte[] from, int offset, int length) {
    check(address, length);
    System.arraycopy(from, offset, bytes, address, length);
  }

  @Override
  public int getU8(int address) {
    return Byte.toUnsignedInt(read(address));
  }

  @Override
  public int getU16(int address) {
    return Short.toUnsignedInt(readShort(address));
  }

  @Override
  public int getI32(int address) {
    return readInt(address);
  }

  @Override
  public long getI64(int address) {
    return readLong(address);
  }

  @Override
  public void putI8(int address, int value) {
    writeByte(address, (byte) value);
  }

  @Override
  public void putI16(int address, int value) {
    writeShort(address, (short) value);
  }

  @Override
  public void putI32(int address, int value) {
    writeI32(address, value);
  }

  @Override
  public void putI64(int address, long value) {
    writeLong(address, value);
  }

  @Override
  public int pages() {
    return size / PAGE_SIZE;
  }

  @Override
  public int initialPages() {
    return limits.initialPages();
  }

  @Override
  public int maximumPages() {
    return Math.min(limits.maximumPages(), RUNTIME_MAX_PAGES);
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public int grow(int pages) {
    var before = pages();
    var after = before + Integer.toUnsignedLong(pages);
    if (after > limits.maximumPages()) {
      return -1;
    }
    if (after > RUNTIME_MAX_PAGES) {
      refuse((after - before) * PAGE_SIZE);
      return -1;
    }
    var needed = (int) after * PAGE_SIZE;
    var grown = needed <= bytes.length ? account.growLinear(needed - size, 0) : expand(needed);
    if (!grown) {
      return -1;
    }
    size = needed;
    return before;
  }

  /**
   * More than an array can hold: noted as the host's shortage, unless the guest's limit is nearer.
   */
  private void refuse(long more) {
    if (account.growLinear(more, 0)) {
      account.undoLinear(more, 0);
    }
  }

  private static UninstantiableException noRoom() {
    return new UninstantiableException("no room for the initial memory");
  }

  /** Takes half as much again if it may, so that growing in small steps stays cheap. */
  private boolean expand(int needed) {
    var before = bytes.length;
    var most = Math.min(account.limit(), (long) maximumPages() * PAGE_SIZE);
    var ahead = Math.min(before * 3L / 2, before + account.room());
    var capacity = (int) Math.max(needed, Math.min(most, ahead));
    if (!account.growLinear(needed - size, capacity - before)) {
      return false;
    }
    account.copying().lock();
    try {
      bytes = Arrays.copyOf(bytes, capacity);
      return true;
    } catch (OutOfMemoryError _) {
      account.undoLinear(needed - size, capacity - before);
      return false;
    } finally {
      account.copying().unlock();
    }
  }

  @Override
  public void initialize(Instance instance, DataSegment[] dataSegments) {
    initialize(instance, dataSegments, 0);
  }

  /** Takes the data segments of the instance that defines it; see {@link SharedMemory}. */
  @Override
  public void initialize(Instance instance, DataSegment[] dataSegments, int memoryIndex) {
    if (dataSegments.length > 0) {
      segments = new DataSegments(dataSegments);
      segments.initialize(instance, memoryIndex, this);
    }
  }

  @Override
  public void initPassiveSegment(int segmentId, int dest, int offset, int length) {
    segments.copy(segmentId, offset, length, this, dest);
  }

  @Override
  public void drop(int segment) {
    segments.drop(segment);
  }

  @Override
  public void write(int addr, byte[] data, int offset, int length) {
    if (offset < 0 || length < 0 || offset > data.length - length) {
      throw outOfBounds();
    }
    store(addr, data, offset, length);
  }

  @Override
  public byte[] readBytes(int addr, int length) {
    check(addr, length);
    return Arrays.copyOfRange(bytes, addr, addr + length);
  }

  @Override
  public void zero() {
    // A new array is all zero, and initialization is the first to write to it.
  }

  @Override
  public void fill(byte value, int from, int to) {
    check(from, to - from);
    for (var at = from; at < to; at += Math.min(STRETCH, to - at)) {
      checkpoint.run();
      Arrays.fill(bytes, at, at + Math.min(STRETCH, to - at), value);
    }
  }

  @Override
  public void copy(int dest, int src, int length) {
    check(dest, length);
    check(src, length);
    for (var done = 0; done < length; ) {
      checkpoint.run();
      var stretch = Math.min(STRETCH, length - done);
      // Where the ranges overlap, what is still to be read must not be written yet.
      var at = dest < src ? done : length - done - stretch;
      System.arraycopy(bytes, src + at, bytes, dest + at, stretch);
      done += stretch;
    }
  }

  @Override
  public byte read(int addr) {
    check(addr, 1);
    return bytes[addr];
  }

  @Override
  public void writeByte(int addr, byte data) {
    check(addr, 1);
    bytes[addr] = data;
  }

  @Override
  public short readShort(int addr) {
    check(addr, Short.BYTES);
    return (short) SHORT.get(bytes, addr);
  }

  @Override
  public long readU16(int addr) {
    return Short.toUnsignedLong(readShort(addr));
  }

  @Override
  public void writeShort(int addr, short data) {
    check(addr, Short.BYTES);
    SHORT.set(bytes, addr, data);
  }

  @Override
  public int readInt(int addr) {
    check(addr, Integer.BYTES);
    return (int) INT.get(bytes, addr);
  }

  @Override
  public void writeI32(int addr, int data) {
    check(addr, Integer.BYTES);
    INT.set(bytes, addr, data);
  }

  @Override
  public long readLong(int addr) {
    check(addr, Long.BYTES);
    return (long) LONG.get(bytes, addr);
  }

  @Override
  public void writeLong(int addr, long data) {
    check(addr, Long.BYTES);
    LONG.set(bytes, addr, data);
  }

  @Override
  public float readFloat(int addr) {
    check(addr, Float.BYTES);
    return (float) FLOAT.get(bytes, addr);
  }

  /** {@return the bits of the number, as the interpreter keeps it} */
  @Override
  public long readF32(int addr) {
    return readInt(addr);
  }

  @Override
  public void writeF32(int addr, float data) {
    check(addr, Float.BYTES);
    FLOAT.set(bytes, addr, data);
  }

  @Override
  public double readDouble(int addr) {
    check(addr, Double.BYTES);
    return (double) DOUBLE.get(bytes, addr);
  }

  /** {@return the bits of the number, as the interpreter keeps it} */
  @Override
  public long readF64(int addr) {
    return readLong(addr);
  }

  @Override
  public void writeF64(int addr, double data) {
    check(addr, Double.BYTES);
    DOUBLE.set(bytes, addr, data);
  }

  /** {@return the lock of atomic instructions; only one thread ever runs in here} */
  @Override
  @SuppressWarnings("removal")
  public Object lock(int address) {
    return this;
  }

  @Override
  @SuppressWarnings("removal")
  public int waitOn(int address, int expected, long timeout) {
    throw new ChicoryException("expected shared memory");
  }

  @Override
  @SuppressWarnings("removal")
  public int waitOn(int address, long expected, long timeout) {
    throw new ChicoryException("expected shared memory");
  }

  @Override
  @SuppressWarnings("removal")
  public int notify(int address, int maxThreads) {
    check(address, Integer.BYTES);
    return 0;
  }

  private void check(int address, int length) {
    if (address < 0 || length < 0 || address > size - length) {
      throw outOfBounds();
    }
  }

  /** The same words as those of compiled code, which does not know more. */
  private static WasmRuntimeException outOfBounds() {
    return new WasmRuntimeException("out of bounds memory access");
  }
}
