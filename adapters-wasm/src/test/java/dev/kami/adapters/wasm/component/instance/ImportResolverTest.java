package dev.kami.adapters.wasm.component.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.host.HostFunction;
import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.OwnType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import dev.kami.adapters.wasm.component.type.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ImportResolverTest {
  private static final FunctionType TAKES_TEXT = function(PrimitiveType.STRING);
  private static final InstanceType LOG = new InstanceType(Map.of("log", TAKES_TEXT));

  @ParameterizedTest
  @CsvSource({
    "0.2.0, 0.2.8",
    "0.2.8, 0.2.8",
    "0.2.9, 0.2.8",
    "1.0.0, 1.9.3",
    "0.2.0-draft, 0.2.0-draft",
    "'', ''"
  })
  void a_compatible_version_is_given(String asked, String offered) {
    var resolver = new ImportResolver<>(List.of(log(offered)));

    var resolution = resolver.resolve(importing(name(asked), LOG), Map.of());

    assertInstanceOf(ImportResolution.Complete.class, resolution);
  }

  @ParameterizedTest
  @CsvSource({
    "0.3.0, 0.2.8",
    "2.0.0, 1.9.3",
    "0.2.0-draft, 0.2.0",
    "0.2.0, 0.2.0-draft",
    "0.2.0-rc1, 0.2.0-rc2",
    "0.0.2, 0.0.1",
    "'', 1.0.0",
    "1.0.0, ''"
  })
  void a_version_that_promises_nothing_is_not_given(String asked, String offered) {
    var resolver = new ImportResolver<>(List.of(log(offered)));

    var problems = problems(resolver.resolve(importing(name(asked), LOG), Map.of()));

    assertEquals(
        List.of(new ImportProblem.NotOffered(name(asked), List.of(name(offered)))), problems);
  }

  @Test
  void the_exact_version_comes_before_a_compatible_one() {
    var older = log("0.2.0");
    var newer = log("0.2.8");
    var resolver = new ImportResolver<>(List.of(newer, older));

    var resolution = complete(resolver.resolve(importing(name("0.2.0"), LOG), Map.of()));

    assertSame(
        older.functions().getFirst(), given(resolution, name("0.2.0")).functions().get("log"));
  }

  @Test
  void all_that_is_missing_is_told_at_once() {
    var resolver = new ImportResolver<>(List.of(log("0.2.8")));
    Map<String, ExternType> imports = new LinkedHashMap<>();
    imports.put("test:host/other@0.2.0", LOG);
    imports.put(
        "test:host/log@0.2.0",
        instance(Map.entry("log", function(PrimitiveType.U32)), Map.entry("flush", function())));
    imports.put("elsewhere:host/log@0.2.0", LOG);
    imports.put("run", TAKES_TEXT);

    var problems = problems(resolver.resolve(imports, Map.of()));

    assertEquals(
        List.of(
            "`test:host/other@0.2.0` is not offered; of its package there is test:host/log@0.2.8",
            "`log` of `test:host/log@0.2.0` has another type than is offered: type mismatch in"
                + " function parameter `p0`: expected primitive `u32` found primitive `string`",
            "`flush` of `test:host/log@0.2.0` is not offered: `test:host/log@0.2.8` does not have"
                + " it",
            "`elsewhere:host/log@0.2.0` is not offered, nor anything else of its package",
            "`run` (func) is no interface, and only interfaces are offered"),
        problems.stream().map(ImportProblem::toString).toList());
  }

  @Test
  void a_resource_type_is_the_same_in_all_interfaces_that_use_it() {
    var stream = new HostResource<String, Object>("stream", Object.class, (_, _) -> {});
    var streams = offered("streams", Map.of("stream", stream), List.of());
    var files =
        offered("files", Map.of("stream", stream), List.of(function("open", new OwnType(stream))));
    var abstractStream = new AbstractResource();
    var component = streamsAndFiles(abstractStream);

    var resolution =
        complete(new ImportResolver<>(List.of(streams, files)).resolve(component, Map.of()));

    assertSame(stream, given(resolution, "test:host/files@1.0.0").types().get("stream"));
  }

  @Test
  void a_resource_type_of_another_interface_is_a_difference() {
    var stream = new HostResource<String, Object>("stream", Object.class, (_, _) -> {});
    var other = new HostResource<String, Object>("other", Object.class, (_, _) -> {});
    var streams = offered("streams", Map.of("stream", stream), List.of());
    var files =
        offered("files", Map.of("stream", other), List.of(function("open", new OwnType(other))));

    var problems =
        problems(
            new ImportResolver<>(List.of(streams, files))
                .resolve(streamsAndFiles(new AbstractResource()), Map.of()));

    assertEquals(2, problems.size(), problems.toString());
    assertInstanceOf(ImportProblem.WrongType.class, problems.getFirst());
  }

  @Test
  void what_uses_the_resources_of_a_missing_interface_is_no_further_problem() {
    var stream = new HostResource<String, Object>("stream", Object.class, (_, _) -> {});
    var files =
        offered("files", Map.of("stream", stream), List.of(function("open", new OwnType(stream))));

    var problems =
        problems(
            new ImportResolver<>(List.of(files))
                .resolve(streamsAndFiles(new AbstractResource()), Map.of()));

    assertEquals(
        List.of(
            new ImportProblem.NotOffered(
                "test:host/streams@1.0.0", List.of("test:host/files@1.0.0"))),
        problems);
  }

  @Test
  void an_interface_of_plain_types_need_not_be_offered() {
    var level = new EnumType(List.of("low", "high"));
    var types = instance(Map.entry("level", new TypeBound.Equal(level)));

    var resolution =
        complete(
            new ImportResolver<String>(List.of())
                .resolve(importing("test:host/types", types), Map.of()));

    assertEquals(Map.of("level", level), given(resolution, "test:host/types").types());
  }

  @Test
  void a_type_equal_to_another_needs_nobody_to_give_it() {
    var component = Map.<String, ExternType>of("level", new TypeBound.Equal(PrimitiveType.U8));

    var resolution = complete(new ImportResolver<String>(List.of()).resolve(component, Map.of()));

    assertTrue(resolution.interfaces().isEmpty());
  }

  @Test
  void an_import_with_a_name_of_its_own_is_given_the_interface_that_it_is_to_implement() {
    var resolver = new ImportResolver<>(List.of(log("0.2.8")));

    var resolution = resolver.resolve(importing("my-log", LOG), Map.of("my-log", name("0.2.0")));

    assertTrue(given(complete(resolution), "my-log").functions().containsKey("log"));
  }

  private static Map<String, ExternType> streamsAndFiles(ResourceType stream) {
    Map<String, ExternType> imports = new LinkedHashMap<>();
    imports.put(
        "test:host/streams@1.0.0",
        instance(Map.entry("stream", new TypeBound.SubResource(stream))));
    imports.put(
        "test:host/files@1.0.0",
        instance(
            Map.entry("stream", new TypeBound.Equal(stream)),
            Map.entry(
                "open",
                new FunctionType(
                    false, List.of(new Field("p0", new OwnType(stream))), Optional.empty()))));
    return imports;
  }

  private static HostInterface<String> offered(
      String name, Map<String, ResourceType> resources, List<HostFunction<String>> functions) {
    return new HostInterface<>("test:host/" + name, "1.0.0", resources, Map.of(), functions);
  }

  private static HostInterface<String> log(String version) {
    return new HostInterface<>(
        "test:host/log",
        version,
        Map.of(),
        Map.of(),
        List.of(function("log", PrimitiveType.STRING)));
  }

  private static HostFunction<String> function(String name, ValueType... parameters) {
    return new HostFunction<>(name, function(parameters), (_, _) -> Optional.empty());
  }

  private static FunctionType function(ValueType... parameters) {
    List<Field> fields = new ArrayList<>();
    for (ValueType parameter : parameters) {
      fields.add(new Field("p" + fields.size(), parameter));
    }
    return new FunctionType(false, fields, Optional.empty());
  }

  private static Map<String, ExternType> importing(String name, ExternType type) {
    return Map.of(name, type);
  }

  @SafeVarargs
  private static InstanceType instance(Map.Entry<String, ? extends ExternType>... exports) {
    Map<String, ExternType> all = new LinkedHashMap<>();
    for (Map.Entry<String, ? extends ExternType> export : exports) {
      all.put(export.getKey(), export.getValue());
    }
    return new InstanceType(all);
  }

  private static String name(String version) {
    return version.isEmpty() ? "test:host/log" : "test:host/log@" + version;
  }

  private static <C> ImportResolution.Complete<C> complete(ImportResolution<C> resolution) {
    return switch (resolution) {
      case ImportResolution.Complete<C> complete -> complete;
      case ImportResolution.Missing<C> missing ->
          throw new AssertionError("missing: " + missing.problems());
    };
  }

  private static ResolvedInterface<String> given(
      ImportResolution.Complete<String> resolution, String name) {
    return Objects.requireNonNull(resolution.interfaces().get(name), name);
  }

  private static List<ImportProblem> problems(ImportResolution<String> resolution) {
    return switch (resolution) {
      case ImportResolution.Complete<String> _ -> List.of();
      case ImportResolution.Missing<String> missing -> missing.problems();
    };
  }

  /** A resource type of a component that has not been instantiated. */
  private static final class AbstractResource extends ResourceType {
    AbstractResource() {
      super("abstract");
    }
  }
}
