package dev.kami.domain.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.PlainJson;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What references name: JSON Pointers (RFC 6901) in fragments, and anchors. */
final class ReferencesTest {

  /** The pointer's own example (RFC 6901 section 5), with parts that have anchors. */
  private static final JsonObject ROOT =
      PlainJson.object(
          """
          {'foo':['bar','baz'],'':0,'a/b':1,'c%d':2,'e^f':3,'g|h':4,'k+l':5,' ':7,'m~n':8,'~1':9,
           'deep':[[{'x':[true]}]],'text':'t','truth':true,'none':null,
           'anyOf':[{'$anchor':'first','n':1},{'$dynamicAnchor':'second','n':2},
             {'$anchor':'first','n':3},{'$anchor':4}]}
          """);

  private final References references = new References(ROOT);

  @Test
  void an_empty_fragment_is_the_whole() {
    assertSame(ROOT, references.find("#").orElseThrow());
    assertSame(ROOT, references.root());
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "#/foo/0; 'bar'",
        "#/foo/1; 'baz'",
        "#/; 0",
        "#/a~1b; 1",
        "#/c%25d; 2",
        "#/e^f; 3",
        "#/e%5Ef; 3",
        "#/g%7Ch; 4",
        "#/k+l; 5",
        "#/k%2Bl; 5",
        "#/%20; 7",
        "#/m~0n; 8",
        "#%2Fm%7E0n; 8",
        "#/~01; 9",
        "#/deep/0/0/x/0; true",
      })
  void a_pointer_leads_through_members_and_items(String reference, String json) {
    assertEquals(Optional.of(PlainJson.of(json)), references.find(reference));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "foo",
        "https://example.com/schema#/foo",
        "#/nothing",
        "#/nothing/below",
        "#/foo/2",
        "#/foo/999999",
        "#/foo/1000000",
        "#/foo/99999999999999999999",
        "#/foo/00",
        "#/foo/01",
        "#/foo/-1",
        "#/foo/-",
        "#/foo/",
        "#/foo/one",
        "#/text/0",
        "#//0",
        "#/truth/a",
        "#/none/a",
        "#/%",
        "#/%zz",
        "#%ff%",
        "#nowhere",
      })
  void what_leads_nowhere_names_nothing(String reference) {
    assertEquals(Optional.empty(), references.find(reference));
  }

  @Test
  void anchors_name_their_schema_and_of_two_the_first_one() {
    assertEquals(references.find("#/anyOf/0"), references.find("#first"));
    assertEquals(references.find("#/anyOf/1"), references.find("#second"));
    assertEquals(references.find("#first"), references.find("#%66irst"));
  }
}
