package dev.kami.adapters.wasm.component.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.kami.adapters.wasm.component.host.HostFunction;
import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.component.type.CoreModuleType.ImportName;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.OwnType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.module.GlobalType;
import dev.kami.adapters.wasm.module.Limits;
import dev.kami.adapters.wasm.module.MemoryType;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class MatchingTest {
  private static final HostResource<Object, String> HOST_STREAM =
      new HostResource<>("stream", String.class, (_, _) -> {});
  private static final ResourceType STREAM = new ResourceType("imported stream") {};
  private static final ResourceType OTHER = new ResourceType("other") {};

  private final Bindings bindings = new Bindings();
  private final Effort effort = new Effort(Effort.ENOUGH);

  private String mismatch(ExternType expected, ExternType actual) {
    return new Matching(bindings, effort).check(expected, actual).map(Mismatch::reason).orElse("");
  }

  private static FunctionType function(Optional<ValueType> result, Field... parameters) {
    return new FunctionType(false, List.of(parameters), result);
  }

  private static FunctionType read(ResourceType resource) {
    return function(Optional.of(PrimitiveType.STRING), new Field("self", new BorrowType(resource)));
  }

  private static InstanceType host() {
    return new HostInterface<Object>(
            "a:b/c",
            "",
            Map.of("stream", HOST_STREAM),
            Map.of("size", PrimitiveType.U64),
            List.of(
                new HostFunction<>(
                    "[method]stream.read", read(HOST_STREAM), (_, _) -> Optional.empty())))
        .type();
  }

  @Test
  void a_host_interface_satisfies_an_import_and_its_resources_are_bound() {
    InstanceType wanted =
        new InstanceType(
            Map.of("stream", new TypeBound.SubResource(STREAM), "size", bound(PrimitiveType.U64)));
    assertEquals("", mismatch(wanted, host()));
    assertEquals("", mismatch(read(STREAM), read(HOST_STREAM)));
    assertSame(HOST_STREAM, bindings.resource(STREAM));
  }

  private static TypeBound bound(ValueType type) {
    return new TypeBound.Equal(type);
  }

  @Test
  void what_is_missing_is_named() {
    InstanceType wanted = new InstanceType(Map.of("write", function(Optional.empty())));
    assertEquals("missing expected export `write`", mismatch(wanted, host()));
  }

  @Test
  void what_differs_is_told_from_the_outside_in() {
    InstanceType wanted =
        new InstanceType(
            Map.of(
                "[method]stream.read",
                function(
                    Optional.of(PrimitiveType.STRING),
                    new Field("self", new BorrowType(HOST_STREAM)),
                    new Field("length", PrimitiveType.U32))));
    assertEquals(
        "type mismatch in instance export `[method]stream.read`:"
            + " expected 2 parameters, found 1",
        mismatch(wanted, host()));
  }

  @Test
  void another_resource_type_does_not_do() {
    bindings.bind(STREAM, HOST_STREAM);
    assertEquals(
        "type mismatch with result type:"
            + " resource types are not the same: expected `imported stream`, found `other`",
        mismatch(
            function(Optional.of(new OwnType(STREAM))), function(Optional.of(new OwnType(OTHER)))));
  }

  @Test
  void an_asynchronous_function_is_no_other() {
    assertEquals(
        "expected async func, found func that is not async",
        mismatch(new FunctionType(true, List.of(), Optional.empty()), function(Optional.empty())));
  }

  @Test
  void a_component_may_import_less_and_export_more() {
    ExternType item = function(Optional.empty());
    ComponentType less = new ComponentType(Map.of(), Map.of("x", item, "y", item));
    ComponentType more = new ComponentType(Map.of("a", item), Map.of("x", item));
    assertEquals("", mismatch(more, less));
    assertEquals("missing expected import `a`", mismatch(less, more));
  }

  @Test
  void resource_types_of_two_component_types_are_compared_by_their_names() {
    ComponentType one = passing(new ResourceType("one") {});
    ComponentType other = passing(new ResourceType("other") {});
    assertEquals("", mismatch(one, other));
    assertEquals("", mismatch(other, one));
    assertEquals("", mismatch(one, one));
  }

  private static ComponentType passing(ResourceType resource) {
    FunctionType passes =
        function(Optional.of(new OwnType(resource)), new Field("it", new OwnType(resource)));
    return new ComponentType(
        Map.of("r", new TypeBound.SubResource(resource)), Map.of("pass", passes));
  }

  @Test
  void a_core_module_may_want_smaller_memories_and_offer_larger_ones() {
    ImportName name = new ImportName("", "m");
    CoreModuleType wanted = new CoreModuleType(Map.of(name, memory(2)), Map.of("m", memory(1)));
    CoreModuleType found = new CoreModuleType(Map.of(name, memory(1)), Map.of("m", memory(2)));
    assertEquals("", mismatch(wanted, found));
    assertEquals(
        "type mismatch in import `::m`: mismatch in memory limits", mismatch(found, wanted));
  }

  private static MemoryType memory(int pages) {
    return new MemoryType(new Limits(pages, OptionalLong.empty()), false);
  }

  @Test
  void a_global_that_can_change_is_no_constant() {
    CoreModuleType wanted =
        new CoreModuleType(Map.of(), Map.of("g", new GlobalType(NumberType.I32, false)));
    CoreModuleType found =
        new CoreModuleType(Map.of(), Map.of("g", new GlobalType(NumberType.I32, true)));
    assertEquals(
        "type mismatch in export `g`: mismatch in the mutability of globals",
        mismatch(wanted, found));
  }
}
