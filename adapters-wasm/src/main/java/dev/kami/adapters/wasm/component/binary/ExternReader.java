package dev.kami.adapters.wasm.component.binary;

import dev.kami.adapters.wasm.binary.BinaryReader;
import dev.kami.adapters.wasm.component.syntax.ExternDescriptor;
import dev.kami.adapters.wasm.component.syntax.ExternName;
import java.util.Optional;

/** Reads names and types of imports and exports (Binary.md, import and export definitions). */
final class ExternReader {
  private final Cursor at;

  ExternReader(Cursor at) {
    this.at = at;
  }

  ExternName name() {
    int start = at.position();
    int form = at.in().u8();
    return switch (form) {
      case 0x00, 0x01 -> ExternName.of(at.name());
      case 0x02 -> attributed(at.name());
      default -> throw Cursor.unknown(start, form, "form of a name");
    };
  }

  private ExternName attributed(String name) {
    Attributes attributes = new Attributes();
    at.vector(ComponentLimits.ATTRIBUTES, "attributes", () -> attribute(attributes));
    return new ExternName(
        name, attributes.implemented, attributes.versionSuffix, attributes.externalId);
  }

  private Attributes attribute(Attributes known) {
    int start = at.position();
    int kind = at.in().u8();
    switch (kind) {
      case 0x00 -> known.implemented = once(start, "implements", known.implemented);
      case 0x01 -> known.versionSuffix = once(start, "versionsuffix", known.versionSuffix);
      case 0x02 -> known.externalId = once(start, "external-id", known.externalId);
      default -> throw Cursor.unknown(start, kind, "attribute of a name");
    }
    return known;
  }

  private Optional<String> once(int start, String kind, Optional<String> before) {
    if (before.isPresent()) {
      throw BinaryReader.malformedAt(start, "duplicate attribute " + kind);
    }
    return Optional.of(at.name());
  }

  /** What the attributes read so far say. */
  private static final class Attributes {
    private Optional<String> implemented = Optional.empty();
    private Optional<String> versionSuffix = Optional.empty();
    private Optional<String> externalId = Optional.empty();
  }

  ExternDescriptor descriptor() {
    int start = at.position();
    int code = at.in().u8();
    return switch (code) {
      case 0x00 -> {
        at.require(SortReader.CORE_MODULE, "core module: no other core item can be external");
        yield new ExternDescriptor.CoreModule(at.index());
      }
      case 0x01 -> new ExternDescriptor.Function(at.index());
      case 0x02 -> throw Cursor.gated(start, "imports and exports of values");
      case 0x03 -> typeBound();
      case 0x04 -> new ExternDescriptor.OfComponent(at.index());
      case 0x05 -> new ExternDescriptor.OfInstance(at.index());
      default -> throw Cursor.unknown(start, code, "kind of an import or an export");
    };
  }

  private ExternDescriptor typeBound() {
    int start = at.position();
    int code = at.in().u8();
    return switch (code) {
      case 0x00 -> new ExternDescriptor.TypeEqual(at.index());
      case 0x01 -> new ExternDescriptor.TypeResource();
      default -> throw Cursor.unknown(start, code, "bound of a type");
    };
  }
}
