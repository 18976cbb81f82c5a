package dev.kami.adapters.wasm.component.validation;

import static dev.kami.adapters.wasm.component.validation.Build.OFFSET;

import dev.kami.adapters.wasm.component.syntax.Alias;
import dev.kami.adapters.wasm.component.syntax.Canon;
import dev.kami.adapters.wasm.component.syntax.CanonOption;
import dev.kami.adapters.wasm.component.syntax.Component;
import dev.kami.adapters.wasm.component.syntax.CoreInstanceExpression;
import dev.kami.adapters.wasm.component.syntax.Declaration;
import dev.kami.adapters.wasm.component.syntax.Definition;
import dev.kami.adapters.wasm.component.syntax.ExternDescriptor;
import dev.kami.adapters.wasm.component.syntax.ExternName;
import dev.kami.adapters.wasm.component.syntax.InstanceExpression;
import dev.kami.adapters.wasm.component.syntax.Labelled;
import dev.kami.adapters.wasm.component.syntax.Sort;
import dev.kami.adapters.wasm.component.syntax.SortIndex;
import dev.kami.adapters.wasm.component.syntax.TypeExpression;
import dev.kami.adapters.wasm.component.syntax.ValueTypeExpression;
import dev.kami.adapters.wasm.component.syntax.ValueTypeUse;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;

/** Definitions of all kinds with small indices and few names, so that many of them fit together. */
final class RandomDefinitions {
  private static final List<String> NAMES =
      List.of(
          "a", "b", "c", "r", "[method]r.m", "[constructor]r", "[static]r.s", "x:y/z", "A", "_");
  private static final int INDICES = 8;
  private static final int DEEPEST = 3;

  private final Random random;
  private int depth;

  RandomDefinitions(Random random) {
    this.random = random;
  }

  Definition definition() {
    return switch (random.nextInt(14)) {
      case 0, 1, 2, 3 -> new Definition.OfType(OFFSET, type());
      case 4, 5 -> new Definition.OfImport(OFFSET, name(), descriptor());
      case 6, 7 -> new Definition.OfExport(OFFSET, name(), sortIndex(), maybe(this::descriptor));
      case 8, 9 -> new Definition.OfAlias(OFFSET, alias());
      case 10, 11 -> new Definition.OfInstance(OFFSET, instance());
      case 12 ->
          depth < DEEPEST
              ? new Definition.OfComponent(OFFSET, new Component(inside(this::definition)))
              : new Definition.OfCoreInstance(
                  OFFSET, new CoreInstanceExpression.FromExports(List.of()));
      default -> new Definition.OfCanon(OFFSET, canon());
    };
  }

  private <T> List<T> inside(Supplier<T> item) {
    depth++;
    List<T> items = some(item);
    depth--;
    return items;
  }

  private <T> List<T> some(Supplier<T> item) {
    List<T> items = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      items.add(item.get());
    }
    return items;
  }

  private <T> Optional<T> maybe(Supplier<T> item) {
    return random.nextInt(3) == 0 ? Optional.of(item.get()) : Optional.empty();
  }

  private <T> T oneOf(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  private int index() {
    return random.nextInt(INDICES);
  }

  private ExternName name() {
    return ExternName.of(oneOf(NAMES));
  }

  private SortIndex sortIndex() {
    return new SortIndex(sort(), index());
  }

  private Sort sort() {
    return random.nextInt(8) == 0
        ? oneOf(List.of(Sort.values()))
        : oneOf(List.of(Sort.TYPE, Sort.TYPE, Sort.FUNCTION, Sort.INSTANCE, Sort.COMPONENT));
  }

  private Alias alias() {
    return random.nextBoolean()
        ? new Alias.OfExport(sort(), index(), name().name())
        : new Alias.Outer(sort(), random.nextInt(3), index());
  }

  private InstanceExpression instance() {
    return random.nextBoolean()
        ? new InstanceExpression.Instantiate(
            index(), some(() -> new InstanceExpression.Argument(name().name(), sortIndex())))
        : new InstanceExpression.FromExports(
            some(() -> new InstanceExpression.InlineExport(name(), sortIndex())));
  }

  private ExternDescriptor descriptor() {
    return switch (random.nextInt(7)) {
      case 0, 1 -> new ExternDescriptor.Function(index());
      case 2 -> new ExternDescriptor.TypeEqual(index());
      case 3 -> new ExternDescriptor.TypeResource();
      case 4 -> new ExternDescriptor.OfComponent(index());
      case 5 -> new ExternDescriptor.OfInstance(index());
      default -> new ExternDescriptor.CoreModule(index());
    };
  }

  private TypeExpression type() {
    return switch (random.nextInt(8)) {
      case 0 ->
          new TypeExpression.Function(
              random.nextInt(4) == 0, some(this::parameter), maybe(this::use));
      case 1 -> new TypeExpression.Resource(NumberType.I32, OptionalInt.empty());
      case 2 -> new TypeExpression.OfInstance(declarations());
      case 3 -> new TypeExpression.OfComponent(declarations());
      default -> valueType();
    };
  }

  private Labelled parameter() {
    return new Labelled(oneOf(List.of("self", "a", "b", "c")), use());
  }

  private List<Declaration> declarations() {
    return depth < DEEPEST ? inside(this::declaration) : List.of();
  }

  private Declaration declaration() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> new Declaration.OfType(OFFSET, type());
      case 3 -> new Declaration.OfAlias(OFFSET, alias());
      case 4 -> new Declaration.OfImport(OFFSET, name(), descriptor());
      default -> new Declaration.OfExport(OFFSET, name(), descriptor());
    };
  }

  private TypeExpression valueType() {
    return switch (random.nextInt(14)) {
      case 0 -> new ValueTypeExpression.Primitive(oneOf(List.of(PrimitiveType.values())));
      case 1 -> new ValueTypeExpression.Fields(some(this::parameter));
      case 2 ->
          new ValueTypeExpression.Variant(
              some(() -> new ValueTypeExpression.Case(oneOf(NAMES), maybe(this::use))));
      case 3 -> new ValueTypeExpression.OfList(use());
      case 4 -> new ValueTypeExpression.FixedList(use(), random.nextInt());
      case 5 -> new ValueTypeExpression.Tuple(some(this::use));
      case 6 -> new ValueTypeExpression.Flags(some(() -> oneOf(NAMES)));
      case 7 -> new ValueTypeExpression.Enumeration(some(() -> oneOf(NAMES)));
      case 8 -> new ValueTypeExpression.Option(use());
      case 9 -> new ValueTypeExpression.Result(maybe(this::use), maybe(this::use));
      case 10 -> new ValueTypeExpression.Own(index());
      case 11 -> new ValueTypeExpression.Borrow(index());
      case 12 -> new ValueTypeExpression.OfStream(maybe(this::use));
      default -> new ValueTypeExpression.OfMap(use(), use());
    };
  }

  private ValueTypeUse use() {
    return random.nextInt(3) == 0
        ? new ValueTypeUse.Primitive(oneOf(List.of(PrimitiveType.values())))
        : new ValueTypeUse.Indexed(index());
  }

  private Canon canon() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> new Canon.Lift(index(), some(this::option), index());
      case 2 -> new Canon.Lower(index(), some(this::option));
      case 3 -> new Canon.ResourceDrop(index());
      default -> new Canon.ResourceNew(index());
    };
  }

  private CanonOption option() {
    return random.nextBoolean()
        ? new CanonOption.Async()
        : oneOf(
            List.of(
                new CanonOption.Memory(0),
                new CanonOption.Realloc(0),
                new CanonOption.PostReturn(0),
                new CanonOption.Callback(0)));
  }
}
