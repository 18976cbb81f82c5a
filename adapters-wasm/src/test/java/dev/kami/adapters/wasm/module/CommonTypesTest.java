package dev.kami.adapters.wasm.module;

import static dev.kami.adapters.wasm.module.NumberType.I32;
import static dev.kami.adapters.wasm.module.NumberType.I64;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.dylibso.chicory.runtime.ImportTable;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Modules with one type section mean the same as with their own, and understand each other. */
final class CommonTypesTest {

  private static final FunctionType NOTHING = new FunctionType(List.of(), List.of());
  private static final FunctionType ANSWER = new FunctionType(List.of(), List.of(I32));

  /** Its table holds a function that answers 42, of type 3. */
  private static TestModule callee() {
    TestModule module = new TestModule();
    module.type(new FunctionType(List.of(I64), List.of()));
    module.type(NOTHING);
    module.type(new FunctionType(List.of(I32), List.of(I64)));
    return module
        .function("answer", List.of(), List.of(I32), "i32.const 42")
        .table(1)
        .table(0, 0)
        .export("table", ExternalKind.TABLE, 0);
  }

  /** Calls what the imported table holds as type 0. */
  private static TestModule caller() {
    TestModule module = new TestModule();
    module.type(ANSWER);
    return module
        .importTable("callee", "table", 1)
        .function("run", List.of(), List.of(I32), "i32.const 0 call_indirect 0 0");
  }

  @ParameterizedTest
  @EnumSource
  void a_function_is_called_through_a_table_of_another_module(Engine engine) {
    CommonTypes types = new CommonTypes();
    CoreModule callee = callee().module();
    CoreModule caller = caller().module();
    types.add(callee);
    types.add(caller);
    Instance offers =
        engine.instantiate(types.unify(callee).write(), ImportValues.builder().build());
    Instance calls =
        engine.instantiate(
            types.unify(caller).write(),
            ImportValues.builder()
                .addTable(new ImportTable("callee", "table", offers.exports().table("table")))
                .build());
    assertArrayEquals(new long[] {42}, calls.export("run").apply());
  }

  @Test
  void equal_types_are_there_once_and_in_the_order_of_the_modules() {
    CommonTypes types = new CommonTypes();
    types.add(callee().module());
    types.add(caller().module());
    assertEquals(4, types.size());
    assertEquals(types.unify(callee().module()).types(), types.unify(caller().module()).types());
  }

  @Test
  void recursive_types_are_equal_when_their_structure_is() {
    RecursionGroup alone = RecursionGroup.of(new ArrayType(field(0)));
    RecursionGroup later = RecursionGroup.of(new ArrayType(field(1)));
    CommonTypes types = new CommonTypes();
    CoreModule first = withTypes(alone);
    CoreModule second = withTypes(RecursionGroup.of(NOTHING), later);
    types.add(first);
    types.add(second);
    assertEquals(List.of(alone, RecursionGroup.of(NOTHING)), types.unify(second).types());
  }

  @Test
  void members_of_a_group_refer_to_the_same_member_afterwards() {
    RecursionGroup pair =
        new RecursionGroup(
            List.of(
                SubType.plain(new StructType(List.of(field(2)))),
                SubType.plain(new StructType(List.of(field(1))))));
    CommonTypes types = new CommonTypes();
    types.add(withTypes(RecursionGroup.of(ANSWER), RecursionGroup.of(NOTHING)));
    CoreModule module = withTypes(RecursionGroup.of(NOTHING), pair);
    types.add(module);
    assertEquals(
        new RecursionGroup(
            List.of(
                SubType.plain(new StructType(List.of(field(3)))),
                SubType.plain(new StructType(List.of(field(2)))))),
        types.unify(module).types().getLast());
  }

  @Test
  void a_type_that_refers_to_a_later_one_is_refused() {
    CoreModule module = withTypes(RecursionGroup.of(new ArrayType(field(1))));
    assertEquals(
        "unknown type 1",
        assertThrows(MalformedBinaryException.class, () -> new CommonTypes().add(module)).reason());
  }

  @Test
  void code_that_names_a_type_which_is_not_there_is_refused() {
    CoreModule module =
        TestModule.running(List.of(), "i32.const 0 call_indirect 7 0").table(1).module();
    CommonTypes types = new CommonTypes();
    types.add(module);
    assertEquals(
        "unknown type 7",
        assertThrows(MalformedBinaryException.class, () -> types.unify(module)).reason());
  }

  private static FieldType field(int type) {
    return new FieldType(new ReferenceType(true, new ConcreteHeapType(type)), true);
  }

  private static CoreModule withTypes(RecursionGroup... groups) {
    TestModule module = new TestModule();
    for (RecursionGroup group : groups) {
      module.group(group);
    }
    return module.module();
  }
}
