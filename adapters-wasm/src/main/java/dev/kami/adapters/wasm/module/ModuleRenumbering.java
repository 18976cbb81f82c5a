package dev.kami.adapters.wasm.module;

import java.util.List;

/** Copies a module with new indices of types. */
final class ModuleRenumbering {
  private final TypeRenumbering types;
  private final InstructionRenumbering code;

  ModuleRenumbering(TypeRenumbering types) {
    this.types = types;
    this.code = new InstructionRenumbering(types);
  }

  /** The module with this type section, to which the new indices belong. */
  CoreModule module(CoreModule module, List<RecursionGroup> section) {
    return new CoreModule(
        section,
        module.imports().stream()
            .map(it -> new Import(it.module(), it.name(), types.importType(it.type())))
            .toList(),
        module.functions().stream().map(types::index).toList(),
        module.tables().stream()
            .map(it -> new Table(types.tableType(it.type()), it.initializer().map(code::copy)))
            .toList(),
        module.memories(),
        module.tags().stream().map(types::tagType).toList(),
        module.globals().stream()
            .map(it -> new Global(types.globalType(it.type()), code.copy(it.initializer())))
            .toList(),
        module.exports(),
        module.start(),
        module.elements().stream()
            .map(it -> new ElementSegment(mode(it.mode()), items(it.items())))
            .toList(),
        module.dataCount(),
        module.code().stream().map(this::body).toList(),
        module.data().stream().map(it -> new DataSegment(mode(it.mode()), it.content())).toList(),
        module.customs());
  }

  private FunctionBody body(FunctionBody body) {
    return new FunctionBody(
        body.locals().stream()
            .map(it -> new LocalGroup(it.count(), types.valueType(it.type())))
            .toList(),
        code.copy(body.code()));
  }

  private SegmentMode mode(SegmentMode mode) {
    return switch (mode) {
      case SegmentMode.Active active ->
          new SegmentMode.Active(active.target(), code.copy(active.offset()));
      case SegmentMode.Passive passive -> passive;
      case SegmentMode.Declarative declarative -> declarative;
    };
  }

  private ElementItems items(ElementItems items) {
    return switch (items) {
      case ElementItems.Functions functions -> functions;
      case ElementItems.Expressions expressions ->
          new ElementItems.Expressions(
              types.referenceType(expressions.type()),
              expressions.expressions().stream().map(code::copy).toList());
    };
  }
}
