package dev.kami.adapters.wasm.machine;

import com.dylibso.chicory.runtime.WasmRuntimeException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Loads and stores of compiled code, on the array of a memory and its size, which compiled code
 * keeps in local variables. Each is named as what it replaces.
 *
 * <p>The check is one comparison of the base, which HotSpot knows well enough to move it out of
 * loops. Where {@code size - offset} is too small to be a number, base and offset together are
 * beyond every array, which the access itself finds. What is thrown is for {@link #trap}.
 */
public final class MemoryAccess {

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

  private MemoryAccess() {}

  /** {@return what ends the guest, of what its code threw} */
  public static Throwable trap(Throwable thrown) {
    return thrown instanceof IndexOutOfBoundsException
        ? new WasmRuntimeException("out of bounds memory access")
        : thrown;
  }

  public static byte memoryReadByte(int base, int offset, byte[] bytes, int size) {
    return bytes[Objects.checkIndex(base, size - offset) + offset];
  }

  public static short memoryReadShort(int base, int offset, byte[] bytes, int size) {
    return (short) SHORT.get(bytes, Objects.checkIndex(base, size - offset - 1) + offset);
  }

  public static int memoryReadInt(int base, int offset, byte[] bytes, int size) {
    return (int) INT.get(bytes, Objects.checkIndex(base, size - offset - 3) + offset);
  }

  public static long memoryReadLong(int base, int offset, byte[] bytes, int size) {
    return (long) LONG.get(bytes, Objects.checkIndex(base, size - offset - 7) + offset);
  }

  public static float memoryReadFloat(int base, int offset, byte[] bytes, int size) {
    return (float) FLOAT.get(bytes, Objects.checkIndex(base, size - offset - 3) + offset);
  }

  public static double memoryReadDouble(int base, int offset, byte[] bytes, int size) {
    return (double) DOUBLE.get(bytes, Objects.checkIndex(base, size - offset - 7) + offset);
  }

  public static void memoryWriteByte(int base, byte value, int offset, byte[] bytes, int size) {
    bytes[Objects.checkIndex(base, size - offset) + offset] = value;
  }

  public static void memoryWriteShort(int base, short value, int offset, byte[] bytes, int size) {
    SHORT.set(bytes, Objects.checkIndex(base, size - offset - 1) + offset, value);
  }

  public static void memoryWriteInt(int base, int value, int offset, byte[] bytes, int size) {
    INT.set(bytes, Objects.checkIndex(base, size - offset - 3) + offset, value);
  }

  public static void memoryWriteLong(int base, long value, int offset, byte[] bytes, int size) {
    LONG.set(bytes, Objects.checkIndex(base, size - offset - 7) + offset, value);
  }

  public static void memoryWriteFloat(int base, float value, int offset, byte[] bytes, int size) {
    FLOAT.set(bytes, Objects.checkIndex(base, size - offset - 3) + offset, value);
  }

  public static void memoryWriteDouble(int base, double value, int offset, byte[] bytes, int size) {
    DOUBLE.set(bytes, Objects.checkIndex(base, size - offset - 7) + offset, value);
  }
}
