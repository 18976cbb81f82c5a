package dev.kami.adapters.wasm.module;

import static dev.kami.adapters.wasm.module.NumberType.I32;
import static dev.kami.adapters.wasm.module.NumberType.I64;

import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Rewrites a module so that it pays for what it executes, exactly and without a way around.
 *
 * <p>What it costs is said in the package's description, what the host has to offer in {@link
 * MeteredModule}. The same bytes always give the same bytes. The guest can't reach what is added:
 * metering refuses a function or a global that the guest does not have itself, exports nothing, and
 * its imports have a module name that the guest does not use. Custom sections are left out, because
 * code moves; only the names of functions are kept.
 *
 * <p>All counting is done by imported functions, and nothing of it is kept in the module: instances
 * that work together then pay from the same slice, and their sum is one number. An engine that
 * compiles may put the work of these functions in the place of their calls.
 */
public final class FuelMeter {
  private static final String MODULE = "fuel";

  private final CoreModule guest;
  private final IndexSpaces spaces;
  private final FuelIndices indices;
  private final CodeCopier copier;
  private final Set<Feature> features = EnumSet.noneOf(Feature.class);

  private FuelMeter(CoreModule guest) {
    this.guest = guest;
    this.spaces = IndexSpaces.of(guest);
    this.indices = new FuelIndices(spaces);
    this.copier = new CodeCopier(indices, features);
  }

  /**
   * Meters a module. A valid module stays valid; the caller makes sure that it is one, before or
   * after, because only encoding and indices are checked here.
   *
   * @throws MalformedBinaryException the only exception, whatever the bytes are
   */
  public static MeteredModule instrument(byte[] module) {
    return instrument(CoreModule.read(module));
  }

  /**
   * Meters a module that was read.
   *
   * @throws MalformedBinaryException the only exception, whatever its code is
   */
  public static MeteredModule instrument(CoreModule module) {
    return new FuelMeter(module).instrument();
  }

  private MeteredModule instrument() {
    String ours = ImportNames.unused(MODULE, guest);
    CoreModule metered =
        new CoreModule(
            types(),
            imports(ours),
            guest.functions(),
            guest.tables().stream()
                .map(table -> new Table(table.type(), table.initializer().map(copier::copy)))
                .toList(),
            guest.memories(),
            guest.tags(),
            globals(),
            exports(),
            start(),
            new SegmentMeter(copier, indices).elements(guest.elements()),
            guest.dataCount(),
            code(),
            new SegmentMeter(copier, indices).data(guest.data()),
            names());
    return new MeteredModule(metered, ours, ModuleFacts.of(guest, features));
  }

  private List<RecursionGroup> types() {
    return appended(
        guest.types(),
        List.of(
            RecursionGroup.of(new FunctionType(List.of(I64), List.of())),
            RecursionGroup.of(new FunctionType(List.of(I32), List.of(I32))),
            RecursionGroup.of(new FunctionType(List.of(I32), List.of()))));
  }

  private List<Import> imports(String ours) {
    return appended(
        guest.imports(),
        Arrays.stream(MeterFunction.values())
            .map(it -> new Import(ours, it.importName(), new FunctionTypeUse(indices.type(it))))
            .toList());
  }

  private List<FunctionBody> code() {
    List<FunctionBody> bodies = new ArrayList<>();
    for (int i = 0; i < guest.code().size(); i++) {
      FunctionType type = spaces.functionTypeAt(guest.functions().get(i));
      bodies.add(BodyMeter.meter(guest.code().get(i), type, spaces, indices, copier));
    }
    return bodies;
  }

  private List<Global> globals() {
    List<Global> globals = new ArrayList<>();
    for (Global global : guest.globals()) {
      globals.add(new Global(global.type(), copier.copy(global.initializer())));
    }
    return globals;
  }

  private List<Export> exports() {
    List<Export> exports = new ArrayList<>();
    for (Export export : guest.exports()) {
      exports.add(new Export(export.name(), export.kind(), index(export)));
    }
    return exports;
  }

  private int index(Export export) {
    return switch (export.kind()) {
      case FUNCTION -> indices.function(export.index());
      case GLOBAL, TABLE, MEMORY, TAG -> export.index();
    };
  }

  private OptionalInt start() {
    return guest.start().isPresent()
        ? OptionalInt.of(indices.function(guest.start().getAsInt()))
        : OptionalInt.empty();
  }

  private List<CustomSection> names() {
    return guest.customs().stream()
        .filter(custom -> custom.name().equals(NameSection.NAME))
        .limit(1)
        .flatMap(custom -> NameSection.read(custom.content()).stream())
        .map(names -> names.shifted(spaces.importedFunctions(), MeterFunction.COUNT).write())
        .toList();
  }

  private static <T> List<T> appended(List<T> guest, List<T> ours) {
    List<T> all = new ArrayList<>(guest);
    all.addAll(ours);
    return all;
  }
}
