package dev.kami.adapters.wasm.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Random values cross as they do in the specification's executable definitions: the golden files
 * were made by those (see {@code golden.py} beside them).
 */
class SpecificationCodeTest {

  @Test
  void values_are_lowered_to_the_same_numbers_allocations_and_bytes() throws IOException {
    agrees("lowered.txt", GoldenCase.lowered());
  }

  @Test
  void random_memory_is_lifted_to_the_same_values_and_traps() throws IOException {
    agrees("lifted.txt", GoldenCase.lifted());
  }

  private static void agrees(String file, List<GoldenCase> cases) throws IOException {
    var lines = lines(file);
    assertEquals(cases.size(), lines.size());
    for (var i = 0; i < lines.size(); i++) {
      var question = cases.get(i).question();
      assertEquals(question + "\t" + cases.get(i).answer(), lines.get(i), file + ", line " + i);
    }
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SpecificationCodeTest.class.getResourceAsStream("/abi/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
