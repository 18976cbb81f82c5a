package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryReader;

/** Reads element and data segments (core specification, 5.5.12 and 5.5.14). */
final class SegmentReader {
  private final BinaryReader in;
  private final IndexReader index;

  SegmentReader(BinaryReader in, IndexReader index) {
    this.in = in;
    this.index = index;
  }

  /** Eight forms, told apart by three flags. */
  ElementSegment element() {
    int start = in.position();
    long flags = in.u32();
    if (flags > 0b111) {
      throw BinaryReader.malformedAt(start, "malformed elements segment kind " + flags);
    }
    boolean active = (flags & ElementSegment.NOT_ACTIVE) == 0;
    boolean second = (flags & ElementSegment.EXPLICIT_OR_DECLARATIVE) != 0;
    SegmentMode mode =
        active
            ? new SegmentMode.Active(second ? in.index() : 0, InstructionReader.expression(in))
            : second ? new SegmentMode.Declarative() : new SegmentMode.Passive();
    boolean typed = !active || second;
    return new ElementSegment(
        mode, (flags & ElementSegment.EXPRESSIONS) == 0 ? functions(typed) : expressions(typed));
  }

  private ElementItems functions(boolean typed) {
    int start = in.position();
    if (typed && in.u8() != ElementSegment.FUNCTION_KIND) {
      throw BinaryReader.malformedAt(start, "malformed element kind");
    }
    return new ElementItems.Functions(
        ModuleReader.vector(in, ModuleLimits.ELEMENTS, "elements", index::function));
  }

  private ElementItems expressions(boolean typed) {
    ReferenceType type = typed ? new TypeReader(in).referenceType() : ReferenceType.FUNCREF;
    return new ElementItems.Expressions(
        type,
        ModuleReader.vector(
            in, ModuleLimits.ELEMENTS, "elements", () -> InstructionReader.expression(in)));
  }

  DataSegment data() {
    int start = in.position();
    long form = in.u32();
    if (form > DataSegment.ACTIVE_EXPLICIT) {
      throw BinaryReader.malformedAt(start, "malformed data segment kind " + form);
    }
    SegmentMode mode =
        form == DataSegment.PASSIVE
            ? new SegmentMode.Passive()
            : new SegmentMode.Active(
                form == DataSegment.ACTIVE_EXPLICIT ? in.index() : 0,
                InstructionReader.expression(in));
    return new DataSegment(mode, in.bytes(in.index()));
  }
}
