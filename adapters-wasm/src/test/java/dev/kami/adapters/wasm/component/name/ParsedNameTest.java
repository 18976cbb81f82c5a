package dev.kami.adapters.wasm.component.name;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.syntax.ExternName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of names (Explainer.md, import and export definitions). */
final class ParsedNameTest {

  private static String problem(String text) {
    return requireNonNull(
        assertThrows(InvalidNameException.class, () -> ParsedName.parse(text)).getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a1",
        "a-1-b-2-c-3",
        "B1",
        "B-1-C-2-D-3",
        "a11-B11-123-ABC-abc",
        "m1x3d-4CR0NYMS",
        "[constructor]a-B",
        "[method]a.b",
        "[static]a-b.C",
        "ns-1-a:b-1-c/D-2",
        "wasi:http/types@2.0.0",
        "a-b:c-d/e-f@123456.7890.488",
        "a:b/c@0.0.0-abcd.1.2+efg.4.ee.05",
        "a:b/c@0.0.0+abcd-efg",
        "a:b/c@0.2",
        "a:b/c@1",
      })
  void names_are_written_as_they_were_read(String text) {
    assertEquals(text, ParsedName.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1-a",
        "a-",
        "a--",
        "-a",
        "a--b",
        "aBc",
        "a_b",
        "é",
        "wasi/http",
        "a.b",
        "a b",
        "1:a/b",
        "wasi:http/TyPeS",
        "WaSi:http/types",
        "wasi:HtTp/types",
        "wasi:",
        "wasi:/",
        ":/",
        "A:b/c",
        "ns-A:b/c",
        "ns:A/b",
        "ns:1/a",
        "ns:pkg-A/b",
        "a:b",
        "a:b/",
        "foo:bar:baz/qux",
        "foo:bar/baz/qux",
        "[constructor]",
        "[constructor]a.b",
        "[method]",
        "[method]a",
        "[method]a.",
        "[method].a",
        "[method]a.b.c",
        "[static]",
        "[static]a.b.c",
        "[other]a",
        "[method]a:b/c",
        "a:b/c@",
        "a:b/c@.",
        "a:b/c@1.",
        "a:b/c@a.2",
        "a:b/c@2.b",
        "a:b/c@2.0x0",
        "a:b/c@2.0.0+",
        "a:b/c@2.0.0-",
        "a:b/c@0.1.02",
        "a:b/c@1.0.0-01",
        "a:b/c@1.0.0-a..b",
        "a:b/c@0",
        "a:b/c@0.0",
        "a:b/c@1.2",
        "a:b/c@1.0.0@1.0.0",
        "a/b:c",
        "a:b/c@1.0.0/d",
      })
  void other_texts_are_refused(String text) {
    assertTrue(problem(text).startsWith("`"));
  }

  @Test
  void a_refusal_says_why_and_quotes_a_part_of_it() {
    assertEquals("`aBc` is not in kebab case", problem("aBc"));
    assertEquals("`[method]a` has no `.` between resource and function", problem("[method]a"));
    assertEquals(
        "`foo:bar:baz/qux` nests namespaces or interfaces, a gated feature",
        problem("foo:bar:baz/qux"));
    assertEquals("`2.b` is no version of three numbers", problem("a:b/c@2.b"));
    assertEquals("`" + "A_".repeat(40) + "…` is not in kebab case", problem("A_".repeat(50_000)));
  }

  @Test
  void names_that_could_become_one_identifier_are_not_unique() {
    Set<String> keys = new HashSet<>();
    for (String text :
        List.of(
            "foo",
            "foo-bar",
            "[constructor]foo",
            "[method]foo.bar",
            "[static]foo.baz",
            "foo:bar/baz")) {
      assertTrue(keys.add(ParsedName.parse(text).uniqueKey()), text);
    }
    for (String text :
        List.of(
            "foo",
            "FOO",
            "foo-BAR",
            "[constructor]FOO",
            "[method]foo.BAR",
            "[static]foo.bar",
            "[method]foo.baz",
            "[method]foo.foo",
            "[static]foo-BAR.FOO-bar",
            "foo:bar/BAZ")) {
      assertFalse(keys.add(ParsedName.parse(text).uniqueKey()), text);
    }
  }

  @Test
  void a_name_knows_its_parts() {
    assertEquals(
        new PlainName.Method(new Label("a"), new Label("b-C")), ParsedName.parse("[method]a.b-C"));
    assertEquals(
        new InterfaceName(
            "wasi", "io", new Label("streams"), Optional.of(SemanticVersion.parse("0.2.8"))),
        ParsedName.parse("wasi:io/streams@0.2.8"));
    assertEquals("wasi:io/streams", InterfaceName.parse("wasi:io/streams@0.2.8").unversioned());
  }

  private static AttributedName attributed(String name, String implemented, String suffix) {
    return AttributedName.parse(
        new ExternName(
            name,
            Optional.of(implemented).filter(it -> !it.isEmpty()),
            Optional.of(suffix).filter(it -> !it.isEmpty()),
            Optional.of("☃")));
  }

  @Test
  void only_a_plain_name_implements_an_interface() {
    assertEquals(
        Optional.of(InterfaceName.parse("a:b/c@1.0.0")),
        attributed("store", "a:b/c@1.0.0", "").implemented());
    assertThrows(InvalidNameException.class, () -> attributed("a:b/c", "a:b/c", ""));
    assertThrows(InvalidNameException.class, () -> attributed("store", "not-valid", ""));
    assertThrows(InvalidNameException.class, () -> attributed("store", "[method]a.b", ""));
  }

  @Test
  void a_version_suffix_makes_a_canonical_version_a_whole_one() {
    assertEquals(
        Optional.of(SemanticVersion.parse("0.2.6-rc.1")),
        attributed("a:b/c@0.2", "", ".6-rc.1").fullVersion());
    assertEquals(
        Optional.of(SemanticVersion.parse("0.0.1-alpha")),
        attributed("a:b/c@0.0.1", "", "-alpha").fullVersion());
    assertThrows(InvalidNameException.class, () -> attributed("a:b/c@0.2.1", "", ".6"));
    assertThrows(InvalidNameException.class, () -> attributed("a:b/c@0.2", "", ".x"));
    assertThrows(InvalidNameException.class, () -> attributed("a:b/c", "", ".6"));
    assertThrows(InvalidNameException.class, () -> attributed("a", "", ".6"));
  }
}
