package dev.kami.adapters.wasm.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.adapters.wasm.component.syntax.StringEncoding;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Values go through several instances and back and stay what they are. */
class CrossingTest {

  private static final long SEED = 20261122;
  private static final ResourceType RESOURCE = new ResourceType("thing") {};

  @Test
  void any_value_of_any_type_survives_the_way_through_three_encodings_and_back() {
    var random = new Random(SEED);
    for (var round = 0; round < 1000; round++) {
      var values = new RandomValues(random, RESOURCE);
      var parameters = new ArrayList<ValueType>();
      var count = random.nextInt(4);
      for (var i = 0; i < count; i++) {
        parameters.add(values.type(4));
      }
      var result =
          random.nextInt(5) == 0 ? Optional.<ValueType>empty() : Optional.of(values.type(4));
      survives(values, parameters, result, "seed " + SEED + ", round " + round);
    }
  }

  private static void survives(
      RandomValues values, List<ValueType> parameters, Optional<ValueType> result, String where) {
    var arguments = parameters.stream().map(values::value).toList();
    var answer = result.map(values::value);
    var seen = new ArrayList<Value>();
    var host = new FakeHost();
    var store = new Store(host);
    ComponentFunction function =
        new HostedFunction(
            FakeGuest.type(parameters, result),
            actual -> {
              seen.addAll(actual);
              return answer;
            });
    for (var encoding :
        List.of(
            StringEncoding.UTF8,
            StringEncoding.UTF16,
            StringEncoding.LATIN1_UTF16,
            StringEncoding.UTF8,
            StringEncoding.LATIN1_UTF16,
            StringEncoding.UTF16)) {
      function = new FakeGuest(new InstanceState(store)).encoding(encoding).forward(function);
    }
    var actual = function.call(Caller.HOST, arguments);
    assertEquals(arguments, seen, where + " " + parameters);
    assertEquals(answer, actual, where + " " + result);
  }
}
