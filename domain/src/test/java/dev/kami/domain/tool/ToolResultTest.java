package dev.kami.domain.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.domain.Refused;
import dev.kami.domain.json.PlainJson;
import dev.kami.domain.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ToolResultTest {

  private static final ToolResult SUM = result("sum", ArgumentType.INTEGER, true);
  private static final ToolResult NOTE = result("note", ArgumentType.STRING, false);

  @Test
  void declared_results_are_an_object_with_these_members_and_no_others() {
    var schema = ToolResult.schema(List.of(SUM, NOTE));
    assertEquals(
        PlainJson.of(
            """
            {'type':'object','properties':{'sum':{'type':'integer','description':'for tests'},
             'note':{'type':'string','description':'for tests'}},'required':['sum'],
             'additionalProperties':false}
            """),
        schema.source());
    assertEquals(List.of(), schema.check(PlainJson.of("{'sum':3}")).problems());
    assertEquals(
        List.of("input.wrong-type", "input.unknown-argument", "input.missing-argument"),
        schema.check(PlainJson.of("{'note':1,'other':2}")).problems().stream()
            .map(Problem::code)
            .toList());
  }

  @Test
  void a_result_is_declared_once() {
    var problem = Refused.by(() -> ToolResult.schema(List.of(SUM, NOTE, SUM)));
    assertEquals("result.duplicate", problem.code());
    assertEquals("result 'sum' is declared twice", problem.cause());
  }

  @Test
  void a_result_is_named_as_an_argument_is() {
    assertEquals(
        "argument.bad-name", Refused.by(() -> result("\u0007", ArgumentType.STRING, true)).code());
  }

  private static ToolResult result(String name, ArgumentType type, boolean required) {
    return new ToolResult(name, type, new Description("for tests"), required);
  }
}
