package dev.kami.adapters.wasm.module;

import java.util.Arrays;
import java.util.Locale;

/** What a metered module imports, in this order and after everything that the guest imports. */
public enum MeterFunction {
  /** {@code (i64 units)}: pays for the straight-line run that begins. */
  CHARGE(0),
  /** {@code (i32 count) -> (i32 count)}: pays for work on so many bytes. */
  CHARGE_BYTES(1),
  /** {@code (i32 count) -> (i32 count)}: pays for work on so many elements. */
  CHARGE_ELEMENTS(2),
  /** {@code (i32 count) -> (i32 count)}: pays for so many new pages. */
  CHARGE_PAGES(3),
  /** {@code (i32 bytes) -> (i32 depth)}: begins a function with a frame of so many bytes. */
  ENTER(4),
  /** {@code (i32 depth)}: says how deep the guest is, just before it calls something. */
  CALLING(5);

  /** How many there are. */
  public static final int COUNT = values().length;

  private final int position;

  MeterFunction(int position) {
    this.position = position;
  }

  /** {@return its place among the functions of the meter} */
  int position() {
    return position;
  }

  /** {@return the function in a place from 0 to {@link #COUNT} - 1} */
  public static MeterFunction at(int position) {
    return Arrays.stream(values()).filter(it -> it.position == position).findFirst().orElseThrow();
  }

  /** {@return the name of the import} */
  public String importName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
