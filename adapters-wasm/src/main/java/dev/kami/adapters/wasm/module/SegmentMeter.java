package dev.kami.adapters.wasm.module;

import java.util.ArrayList;
import java.util.List;

/** Copies segments, with function indices as they are after metering. */
final class SegmentMeter {
  private final CodeCopier copier;
  private final FuelIndices indices;

  SegmentMeter(CodeCopier copier, FuelIndices indices) {
    this.copier = copier;
    this.indices = indices;
  }

  List<ElementSegment> elements(List<ElementSegment> segments) {
    List<ElementSegment> copies = new ArrayList<>();
    for (ElementSegment segment : segments) {
      copies.add(new ElementSegment(mode(segment.mode()), items(segment.items())));
    }
    return copies;
  }

  List<DataSegment> data(List<DataSegment> segments) {
    List<DataSegment> copies = new ArrayList<>();
    for (DataSegment segment : segments) {
      copies.add(new DataSegment(mode(segment.mode()), segment.content()));
    }
    return copies;
  }

  private SegmentMode mode(SegmentMode mode) {
    return switch (mode) {
      case SegmentMode.Active active ->
          new SegmentMode.Active(active.target(), copier.copy(active.offset()));
      case SegmentMode.Passive passive -> passive;
      case SegmentMode.Declarative declarative -> declarative;
    };
  }

  private ElementItems items(ElementItems items) {
    return switch (items) {
      case ElementItems.Functions functions ->
          new ElementItems.Functions(functions.indices().stream().map(indices::function).toList());
      case ElementItems.Expressions expressions ->
          new ElementItems.Expressions(
              expressions.type(), expressions.expressions().stream().map(copier::copy).toList());
    };
  }
}
