package dev.kami.adapters.wasm.module;

/**
 * What follows an instruction's opcode (core specification, 5.4): the shapes that the decoder's
 * table refers to.
 */
enum Immediate {
  NONE,
  /** A block type: empty, a value type or the index of a type. */
  BLOCK_TYPE,
  /** A block type, then the catch clauses of {@code try_table}. */
  BLOCK_TYPE_AND_CATCHES,
  /** The label that a branch goes to, counted outwards. */
  LABEL,
  /** Labels and a last one for all other cases. */
  LABELS,
  /** Flags, a label and two heap types. */
  CAST_BRANCH,
  /** An index of no consequence here: a local, global, table, memory, segment, field or tag. */
  INDEX,
  /** Two of these. */
  TWO_INDICES,
  /** The index of a type. */
  TYPE,
  /** Two of these. */
  TWO_TYPES,
  /** A type's index and another. */
  TYPE_AND_INDEX,
  /** A type's index and how many elements are on the stack. */
  TYPE_AND_COUNT,
  /** The index of a function. */
  FUNCTION,
  /** Value types, for {@code select}. */
  VALUE_TYPES,
  HEAP_TYPE,
  /** Alignment, perhaps a memory, and an offset. */
  MEMORY_ARGUMENT,
  /** These and the number of a lane. */
  MEMORY_ARGUMENT_AND_LANE,
  /** The number of a lane. */
  LANE,
  /** A byte that must be zero. */
  ZERO,
  I32,
  I64,
  F32,
  F64,
  V128
}
