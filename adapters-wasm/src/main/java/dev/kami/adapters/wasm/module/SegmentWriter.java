package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryWriter;

/**
 * Writes element and data segments (core specification, 5.5.12 and 5.5.14), each in its shortest
 * form.
 */
final class SegmentWriter {
  private final BinaryWriter out;

  SegmentWriter(BinaryWriter out) {
    this.out = out;
  }

  void element(ElementSegment segment) {
    boolean implicit = isFirstTable(segment.mode()) && isFunctions(segment.items());
    int items =
        switch (segment.items()) {
          case ElementItems.Functions _ -> 0;
          case ElementItems.Expressions _ -> ElementSegment.EXPRESSIONS;
        };
    switch (segment.mode()) {
      case SegmentMode.Active active -> {
        out.u8(items | (implicit ? 0 : ElementSegment.EXPLICIT_OR_DECLARATIVE));
        if (!implicit) {
          out.u32(active.target());
        }
        active.offset().code().writeTo(out);
      }
      case SegmentMode.Passive _ -> out.u8(items | ElementSegment.NOT_ACTIVE);
      case SegmentMode.Declarative _ ->
          out.u8(items | ElementSegment.NOT_ACTIVE | ElementSegment.EXPLICIT_OR_DECLARATIVE);
    }
    items(segment.items(), !implicit);
  }

  private static boolean isFirstTable(SegmentMode mode) {
    return mode instanceof SegmentMode.Active active && active.target() == 0;
  }

  /** Whether the type may stay unsaid. */
  private static boolean isFunctions(ElementItems items) {
    return switch (items) {
      case ElementItems.Functions _ -> true;
      case ElementItems.Expressions expressions -> expressions.type().equals(ReferenceType.FUNCREF);
    };
  }

  private void items(ElementItems items, boolean typed) {
    switch (items) {
      case ElementItems.Functions functions -> {
        if (typed) {
          out.u8(ElementSegment.FUNCTION_KIND);
        }
        out.vector(functions.indices(), BinaryWriter::index);
      }
      case ElementItems.Expressions expressions -> {
        if (typed) {
          new TypeWriter(out).referenceType(expressions.type());
        }
        out.vector(expressions.expressions(), (to, item) -> item.code().writeTo(to));
      }
    }
  }

  void data(DataSegment segment) {
    switch (segment.mode()) {
      case SegmentMode.Active active -> {
        out.u8(active.target() == 0 ? DataSegment.ACTIVE : DataSegment.ACTIVE_EXPLICIT);
        if (active.target() != 0) {
          out.u32(active.target());
        }
        active.offset().code().writeTo(out);
      }
      case SegmentMode.Passive _ -> out.u8(DataSegment.PASSIVE);
      case SegmentMode.Declarative _ ->
          throw new IllegalArgumentException("a data segment can't be declarative");
    }
    out.u32(segment.content().length());
    segment.content().writeTo(out);
  }
}
