package dev.kami.domain.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestNameTest {

  private static final List<String> NAMES =
      List.of("install", "inspect", "list", "serve", "dev.example.fetch-url", "MAX");

  @ParameterizedTest
  @CsvSource({
    "instal,install",
    "isntall,install",
    "INSPECT,inspect",
    "inspekt,inspect",
    "lst,list",
    "sevre,serve",
    "max,MAX",
    "mx,MAX",
    "fetch-url,dev.example.fetch-url",
    "example,dev.example.fetch-url"
  })
  void a_slip_finds_its_name(String word, String expected) {
    assertEquals(Optional.of(expected), NearestName.of(word, NAMES));
    assertEquals("did you mean '" + expected + "'?", NearestName.hint(word, NAMES));
  }

  @ParameterizedTest
  @CsvSource({"xyzzy", "''", "in", "uninstaller-of-things"})
  void what_is_far_from_everything_finds_nothing(String word) {
    assertEquals(Optional.empty(), NearestName.of(word, NAMES));
    assertEquals("", NearestName.hint(word, NAMES));
  }

  @Test
  void of_equally_near_names_the_first_in_the_alphabet_wins() {
    assertEquals(Optional.of("bat"), NearestName.of("xat", List.of("cat", "bat", "rat")));
  }

  @Test
  void of_several_names_that_contain_the_word_the_shortest_wins() {
    var names = List.of("a.long.name.greet", "b.greet", "a.greet");
    assertEquals(Optional.of("a.greet"), NearestName.of("greet", names));
  }

  @Test
  void no_candidates_give_no_name_and_a_huge_word_is_no_burden() {
    assertEquals(Optional.empty(), NearestName.of("list", List.of()));
    assertEquals(Optional.empty(), NearestName.of("x".repeat(1_000_000), NAMES));
  }
}
