package dev.kami.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.kami.architecture.docs.Document;
import dev.kami.architecture.violations.Fixtures;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/architecture.md} says of the code is so. */
final class ArchitectureDocumentTest {

  private static final Pattern TYPE_NAME = Pattern.compile("\\p{Upper}\\w*\\p{Lower}\\w*");

  private final Document page = Document.named("architecture.md");

  @Test
  void the_table_of_rules_is_the_rules() {
    var table =
        HouseRules.ALL.stream()
            .map(rule ->
                "| %d | %s | `%s` |\n".formatted(rule.number(), rule.sentence(), fixture(rule)))
            .collect(Collectors.joining("", "| | rule | fixture |\n|---|---|---|\n", ""));

    assertShown(table);
  }

  @Test
  void the_tables_of_ports_are_the_ports() {
    assertShown(Ports.inTable());
    assertShown(Ports.outTable());
  }

  @Test
  void every_class_that_it_names_exists() {
    var known =
        Stream.concat(
                Kami.CLASSES.stream().map(JavaClass::getSimpleName),
                Stream.of(HouseRulesTest.class, HouseTest.class, House.class)
                    .map(Class::getSimpleName))
            .collect(Collectors.toSet());

    var unknown =
        page.codeWords().stream()
            .filter(word -> TYPE_NAME.matcher(word).matches() && !known.contains(word))
            .filter(word -> !word.endsWith("Contract"))
            .toList();
    assertEquals(List.of(), unknown);
  }

  private void assertShown(String table) {
    assertTrue(page.text().contains("\n" + table + "\n"), () -> "the page should show\n" + table);
  }

  private static String fixture(HouseRule rule) {
    var home = Fixtures.ALL.get(rule.number() - 1).home();
    return home.substring(HouseRules.class.getPackageName().length() + 1);
  }
}
