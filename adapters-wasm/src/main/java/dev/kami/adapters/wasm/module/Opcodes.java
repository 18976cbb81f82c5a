package dev.kami.adapters.wasm.module;

import static dev.kami.adapters.wasm.module.Effect.BLOCK;
import static dev.kami.adapters.wasm.module.Effect.BRANCH;
import static dev.kami.adapters.wasm.module.Effect.BYTES;
import static dev.kami.adapters.wasm.module.Effect.CALL;
import static dev.kami.adapters.wasm.module.Effect.ELEMENTS;
import static dev.kami.adapters.wasm.module.Effect.ELSE;
import static dev.kami.adapters.wasm.module.Effect.END;
import static dev.kami.adapters.wasm.module.Effect.IF;
import static dev.kami.adapters.wasm.module.Effect.LEAVE;
import static dev.kami.adapters.wasm.module.Effect.LOOP;
import static dev.kami.adapters.wasm.module.Effect.NOTHING;
import static dev.kami.adapters.wasm.module.Effect.PAGES;
import static dev.kami.adapters.wasm.module.Effect.STRAIGHT;
import static dev.kami.adapters.wasm.module.Effect.WAIT;
import static dev.kami.adapters.wasm.module.Feature.BULK_MEMORY;
import static dev.kami.adapters.wasm.module.Feature.EXCEPTIONS;
import static dev.kami.adapters.wasm.module.Feature.FUNCTION_REFERENCES;
import static dev.kami.adapters.wasm.module.Feature.GARBAGE_COLLECTION;
import static dev.kami.adapters.wasm.module.Feature.REFERENCE_TYPES;
import static dev.kami.adapters.wasm.module.Feature.SIMD;
import static dev.kami.adapters.wasm.module.Feature.TAIL_CALLS;
import static dev.kami.adapters.wasm.module.Feature.THREADS;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instruction table (core specification, appendix A.7 "Index of Instructions"), with the
 * threads proposal; without relaxed SIMD, which is not deterministic, and without the legacy
 * exception instructions.
 */
final class Opcodes {
  static final int FIRST_PREFIX = 0xfb;
  static final int LAST_PREFIX = 0xfe;

  static final int END_OF_BLOCK = 0x0b;

  private static final int CODES = 0x100;
  private static final int PREFIXES = LAST_PREFIX - FIRST_PREFIX + 1;
  private static final @Nullable Opcode[] TABLE = new Opcode[(1 + PREFIXES) * CODES];

  static {
    control();
    variables();
    memory();
    numeric();
    references();
    garbageCollection();
    bulk();
    vectors();
    threads();
  }

  private Opcodes() {}

  /** The row of an instruction, or nothing when there is no such instruction. */
  static Optional<Opcode> find(int prefix, long code) {
    return code < CODES ? Optional.ofNullable(TABLE[row(prefix, (int) code)]) : Optional.empty();
  }

  private static int row(int prefix, int code) {
    return (prefix == 0 ? 0 : 1 + prefix - FIRST_PREFIX) * CODES + code;
  }

  private static Rows rows() {
    return new Rows(0, Optional.empty());
  }

  private static Rows rows(Feature feature) {
    return new Rows(0, Optional.of(feature));
  }

  private static Rows rows(int prefix, Feature feature) {
    return new Rows(prefix, Optional.of(feature));
  }

  /** Neighbours in the table. */
  private record Rows(int prefix, Optional<Feature> feature) {
    Rows add(int first, int last, Immediate immediate, Effect effect) {
      for (int code = first; code <= last; code++) {
        TABLE[row(prefix, code)] = new Opcode(prefix, code, immediate, effect, feature);
      }
      return this;
    }

    Rows add(int code, Immediate immediate, Effect effect) {
      return add(code, code, immediate, effect);
    }

    Rows add(int first, int last, Immediate immediate) {
      return add(first, last, immediate, STRAIGHT);
    }
  }

  /** 5.4.1, 5.4.2 and 5.4.3. */
  private static void control() {
    rows()
        .add(0x00, Immediate.NONE, LEAVE) // unreachable
        .add(0x01, Immediate.NONE, NOTHING) // nop
        .add(0x02, Immediate.BLOCK_TYPE, BLOCK)
        .add(0x03, Immediate.BLOCK_TYPE, LOOP)
        .add(0x04, Immediate.BLOCK_TYPE, IF)
        .add(0x05, Immediate.NONE, ELSE)
        .add(END_OF_BLOCK, Immediate.NONE, END)
        .add(0x0c, 0x0d, Immediate.LABEL, BRANCH) // br, br_if
        .add(0x0e, Immediate.LABELS, BRANCH) // br_table
        .add(0x0f, Immediate.NONE, LEAVE) // return
        .add(0x10, Immediate.FUNCTION, CALL)
        .add(0x11, Immediate.TYPE_AND_INDEX, CALL); // call_indirect
    rows(EXCEPTIONS)
        .add(0x08, Immediate.INDEX, LEAVE) // throw
        .add(0x0a, Immediate.NONE, LEAVE) // throw_ref
        .add(0x1f, Immediate.BLOCK_TYPE_AND_CATCHES, BLOCK); // try_table
    rows(TAIL_CALLS)
        .add(0x12, Immediate.FUNCTION, LEAVE) // return_call
        .add(0x13, Immediate.TYPE_AND_INDEX, LEAVE) // return_call_indirect
        .add(0x15, Immediate.TYPE, LEAVE); // return_call_ref
    rows(FUNCTION_REFERENCES)
        .add(0x14, Immediate.TYPE, CALL) // call_ref
        .add(0xd5, 0xd6, Immediate.LABEL, BRANCH); // br_on_null, br_on_non_null
    rows(0xfb, GARBAGE_COLLECTION)
        .add(0x18, 0x19, Immediate.CAST_BRANCH, BRANCH); // br_on_cast, br_on_cast_fail
  }

  /** 5.4.4, 5.4.5 and 5.4.6. */
  private static void variables() {
    rows()
        .add(0x1a, 0x1b, Immediate.NONE) // drop, select
        .add(0x20, 0x22, Immediate.INDEX) // local.get, local.set, local.tee
        .add(0x23, 0x24, Immediate.INDEX); // global.get, global.set
    rows(REFERENCE_TYPES)
        .add(0x1c, 0x1c, Immediate.VALUE_TYPES) // select
        .add(0x25, 0x26, Immediate.INDEX); // table.get, table.set
  }

  /** 5.4.7. */
  private static void memory() {
    rows()
        .add(0x28, 0x3e, Immediate.MEMORY_ARGUMENT) // loads and stores
        .add(0x3f, 0x3f, Immediate.INDEX) // memory.size
        .add(0x40, Immediate.INDEX, PAGES); // memory.grow
  }

  /** 5.4.8. */
  private static void numeric() {
    rows()
        .add(0x41, 0x41, Immediate.I32)
        .add(0x42, 0x42, Immediate.I64)
        .add(0x43, 0x43, Immediate.F32)
        .add(0x44, 0x44, Immediate.F64)
        .add(0x45, 0xc4, Immediate.NONE);
    new Rows(0xfc, Optional.empty()).add(0x00, 0x07, Immediate.NONE); // saturating truncation
  }

  /** 5.4.2, on references of any kind. */
  private static void references() {
    rows(REFERENCE_TYPES)
        .add(0xd0, 0xd0, Immediate.HEAP_TYPE) // ref.null
        .add(0xd1, 0xd1, Immediate.NONE) // ref.is_null
        .add(0xd2, 0xd2, Immediate.FUNCTION); // ref.func
    rows(GARBAGE_COLLECTION).add(0xd3, 0xd3, Immediate.NONE); // ref.eq
    rows(FUNCTION_REFERENCES).add(0xd4, 0xd4, Immediate.NONE); // ref.as_non_null
  }

  /** 5.4.3, on structures and arrays. */
  private static void garbageCollection() {
    rows(0xfb, GARBAGE_COLLECTION)
        .add(0x00, 0x01, Immediate.TYPE) // struct.new, struct.new_default
        .add(0x02, 0x05, Immediate.TYPE_AND_INDEX) // struct.get…, struct.set
        .add(0x06, 0x07, Immediate.TYPE, ELEMENTS) // array.new, array.new_default
        .add(0x08, 0x08, Immediate.TYPE_AND_COUNT) // array.new_fixed
        .add(0x09, 0x0a, Immediate.TYPE_AND_INDEX, ELEMENTS) // array.new_data, array.new_elem
        .add(0x0b, 0x0e, Immediate.TYPE) // array.get…, array.set
        .add(0x0f, 0x0f, Immediate.NONE) // array.len
        .add(0x10, Immediate.TYPE, ELEMENTS) // array.fill
        .add(0x11, Immediate.TWO_TYPES, ELEMENTS) // array.copy
        .add(0x12, 0x13, Immediate.TYPE_AND_INDEX, ELEMENTS) // array.init_data, array.init_elem
        .add(0x14, 0x17, Immediate.HEAP_TYPE) // ref.test, ref.cast
        .add(0x1a, 0x1e, Immediate.NONE); // conversions, i31
  }

  /** 5.4.6 and 5.4.7, on ranges. */
  private static void bulk() {
    rows(0xfc, BULK_MEMORY)
        .add(0x08, Immediate.TWO_INDICES, BYTES) // memory.init
        .add(0x09, 0x09, Immediate.INDEX) // data.drop
        .add(0x0a, Immediate.TWO_INDICES, BYTES) // memory.copy
        .add(0x0b, Immediate.INDEX, BYTES) // memory.fill
        .add(0x0c, Immediate.TWO_INDICES, ELEMENTS) // table.init
        .add(0x0d, 0x0d, Immediate.INDEX) // elem.drop
        .add(0x0e, Immediate.TWO_INDICES, ELEMENTS); // table.copy
    rows(0xfc, REFERENCE_TYPES)
        .add(0x0f, Immediate.INDEX, ELEMENTS) // table.grow
        .add(0x10, 0x10, Immediate.INDEX) // table.size
        .add(0x11, Immediate.INDEX, ELEMENTS); // table.fill
  }

  /** 5.4.9. */
  private static void vectors() {
    rows(0xfd, SIMD)
        .add(0x00, 0x0b, Immediate.MEMORY_ARGUMENT) // loads, v128.store
        .add(0x0c, 0x0d, Immediate.V128) // v128.const, i8x16.shuffle
        .add(0x0e, 0x14, Immediate.NONE)
        .add(0x15, 0x22, Immediate.LANE) // extract and replace
        .add(0x23, 0x53, Immediate.NONE)
        .add(0x54, 0x5b, Immediate.MEMORY_ARGUMENT_AND_LANE)
        .add(0x5c, 0x5d, Immediate.MEMORY_ARGUMENT) // v128.load32_zero, v128.load64_zero
        .add(0x5e, 0x99, Immediate.NONE)
        .add(0x9b, 0xa1, Immediate.NONE)
        .add(0xa3, 0xa4, Immediate.NONE)
        .add(0xa7, 0xae, Immediate.NONE)
        .add(0xb1, 0xb1, Immediate.NONE)
        .add(0xb5, 0xba, Immediate.NONE)
        .add(0xbc, 0xc1, Immediate.NONE)
        .add(0xc3, 0xc4, Immediate.NONE)
        .add(0xc7, 0xce, Immediate.NONE)
        .add(0xd1, 0xd1, Immediate.NONE)
        .add(0xd5, 0xe1, Immediate.NONE)
        .add(0xe3, 0xed, Immediate.NONE)
        .add(0xef, 0xff, Immediate.NONE);
  }

  /** Threads proposal, "Binary Format". */
  private static void threads() {
    rows(0xfe, THREADS)
        .add(0x00, 0x00, Immediate.MEMORY_ARGUMENT) // memory.atomic.notify
        .add(0x01, 0x02, Immediate.MEMORY_ARGUMENT, WAIT) // memory.atomic.wait32, …wait64
        .add(0x03, 0x03, Immediate.ZERO) // atomic.fence
        .add(0x10, 0x4e, Immediate.MEMORY_ARGUMENT);
  }
}
