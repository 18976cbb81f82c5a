package dev.kami.adapters.wasm.module;

import static dev.kami.adapters.wasm.module.NumberType.I32;
import static dev.kami.adapters.wasm.module.NumberType.I64;

import dev.kami.adapters.wasm.binary.BinaryWriter;
import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import java.util.ArrayList;
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
 * its import has a name that the guest does not use. Custom sections are left out, because code
 * moves; only the names of functions are kept.
 */
public final class FuelMeter {
  static final String REFUEL = "refuel";
  private static final String REFUEL_MODULE = "fuel";

  private final CoreModule guest;
  private final FuelIndices indices;
  private final CodeCopier copier;
  private final Set<Feature> features = EnumSet.noneOf(Feature.class);

  private FuelMeter(CoreModule guest) {
    this.guest = guest;
    this.indices = new FuelIndices(IndexSpaces.of(guest));
    this.copier = new CodeCopier(indices, features);
  }

  /**
   * Meters a module. A valid module stays valid; the caller makes sure that it is one, before or
   * after, because only encoding and indices are checked here.
   *
   * @throws MalformedBinaryException the only exception, whatever the bytes are
   */
  public static MeteredModule instrument(byte[] module) {
    return new FuelMeter(CoreModule.read(module)).instrument();
  }

  private MeteredModule instrument() {
    String refuelModule = freshModuleName();
    CoreModule metered =
        new CoreModule(
            types(),
            imports(refuelModule),
            functions(),
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
    return new MeteredModule(
        metered.write(), refuelModule, indices.fuel(), ModuleFacts.of(guest, features));
  }

  private String freshModuleName() {
    String name = REFUEL_MODULE;
    for (int i = 1; isImported(name); i++) {
      name = REFUEL_MODULE + i;
    }
    return name;
  }

  private boolean isImported(String module) {
    return guest.imports().stream().anyMatch(item -> item.module().equals(module));
  }

  private List<RecursionGroup> types() {
    return appended(
        guest.types(),
        List.of(
            RecursionGroup.of(new FunctionType(List.of(I64), List.of(I64))),
            RecursionGroup.of(new FunctionType(List.of(), List.of())),
            RecursionGroup.of(new FunctionType(List.of(I32), List.of(I32)))));
  }

  private List<Import> imports(String refuelModule) {
    return appended(
        guest.imports(),
        List.of(new Import(refuelModule, REFUEL, new FunctionTypeUse(indices.refuelType()))));
  }

  private List<Integer> functions() {
    int range = indices.chargeRangeType();
    return appended(guest.functions(), List.of(indices.askType(), range, range, range));
  }

  private List<FunctionBody> code() {
    List<FunctionBody> bodies = new ArrayList<>();
    for (FunctionBody body : guest.code()) {
      bodies.add(BodyMeter.meter(body, indices, copier));
    }
    BinaryWriter ask = new BinaryWriter();
    new FuelCode(ask, indices).askBody();
    bodies.add(new FunctionBody(List.of(), ByteRange.copyOf(ask.toArray())));
    for (Range range : Range.values()) {
      BinaryWriter charge = new BinaryWriter();
      new FuelCode(charge, indices).chargeRangeBody(range);
      bodies.add(new FunctionBody(List.of(), ByteRange.copyOf(charge.toArray())));
    }
    return bodies;
  }

  private List<Global> globals() {
    List<Global> globals = new ArrayList<>();
    for (Global global : guest.globals()) {
      globals.add(new Global(global.type(), copier.copy(global.initializer())));
    }
    globals.add(new Global(new GlobalType(I64, true), FuelCode.zero()));
    return globals;
  }

  private List<Export> exports() {
    List<Export> exports = new ArrayList<>();
    for (Export export : guest.exports()) {
      exports.add(
          export.kind() == ExternalKind.FUNCTION
              ? new Export(export.name(), export.kind(), indices.function(export.index()))
              : export);
    }
    return exports;
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
        .map(names -> names.shifted(indices.refuel()).write())
        .toList();
  }

  private static <T> List<T> appended(List<T> guest, List<T> ours) {
    List<T> all = new ArrayList<>(guest);
    all.addAll(ours);
    return all;
  }
}
