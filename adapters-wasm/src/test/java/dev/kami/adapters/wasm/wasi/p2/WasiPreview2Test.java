package dev.kami.adapters.wasm.wasi.p2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.OwnType;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import java.util.HashSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WasiPreview2Test {

  static Iterable<String> names() {
    return WasiPreview2.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void an_interface_has_the_name_it_is_found_by(String name) {
    var declared = WasiPreview2.find(name).orElseThrow();
    assertEquals(name, declared.name());
    assertTrue(declared.version().startsWith("0.2."), declared.version());
  }

  @ParameterizedTest
  @MethodSource("names")
  void made_twice_it_has_the_same_types(String name) {
    var first = WasiPreview2.find(name).orElseThrow();
    var second = WasiPreview2.find(name).orElseThrow();
    assertEquals(first.resources(), second.resources());
    assertEquals(first.types(), second.types());
    assertEquals(
        first.functions().stream().map(f -> f.type()).toList(),
        second.functions().stream().map(f -> f.type()).toList());
  }

  @ParameterizedTest
  @MethodSource("names")
  void functions_are_named_once_and_methods_belong_to_a_resource_of_the_interface(String name) {
    var declared = WasiPreview2.find(name).orElseThrow();
    var seen = new HashSet<String>();
    for (var function : declared.functions()) {
      assertTrue(seen.add(function.name()), function.name());
      if (function.name().startsWith("[method]")) {
        var resource = function.name().substring("[method]".length()).split("\\.", 2)[0];
        var self = new BorrowType(Objects.requireNonNull(declared.resources().get(resource)));
        assertEquals(self, function.type().parameters().getFirst().type(), function.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_resource_that_a_function_names_is_exported(String name) {
    var declared = WasiPreview2.find(name).orElseThrow();
    for (var function : declared.functions()) {
      assertNamesOnly(declared, function.type());
    }
  }

  private static void assertNamesOnly(HostInterface<WasiContext> declared, FunctionType type) {
    for (var parameter : type.parameters()) {
      switch (parameter.type()) {
        case OwnType(var resource) ->
            assertTrue(declared.resources().containsValue(resource), resource.toString());
        case BorrowType(var resource) ->
            assertTrue(declared.resources().containsValue(resource), resource.toString());
        default -> {}
      }
    }
  }

  @Test
  void what_nobody_offers_is_not_found() {
    assertTrue(WasiPreview2.find("wasi:nn/graph").isEmpty());
  }
}
