package dev.kami.domain.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.json.PlainJson;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContentReaderTest {

  /** The first bytes of a PNG. */
  private static final String PNG = "iVBORw0KGgo=";

  @Test
  void every_kind_of_block_is_read_with_all_its_members() {
    var blocks =
        blocks(
            """
            [{'type':'text','text':'hello','annotations':{'audience':['user','user'],
              'priority':0.50,'lastModified':'2025-01-12T15:00:58Z'}},
             {'type':'image','mimeType':'image/png','data':'iVBORw0KGgo='},
             {'type':'audio','mimeType':'audio/wav; codecs=1','data':'UklGRg=='},
             {'type':'resource_link','uri':'file:///a.txt','name':'a','title':'A','description':'d',
              'mimeType':'text/plain','size':7},
             {'type':'resource_link','uri':'urn:x:1','name':'x'},
             {'type':'resource','resource':{'uri':'test://t','mimeType':'text/plain','text':'t'}},
             {'type':'resource','resource':{'uri':'test://b','blob':'AAAA'}}]
            """);
    assertEquals(
        List.of(
            new ContentBlock.Text(
                "hello",
                new Audience(
                    List.of("user"), Optional.of("0.50"), Optional.of("2025-01-12T15:00:58Z"))),
            new ContentBlock.Image(new Binary("image/png", PNG), Audience.EVERYBODY),
            new ContentBlock.Audio(
                new Binary("audio/wav; codecs=1", "UklGRg=="), Audience.EVERYBODY),
            new ContentBlock.Link(
                "file:///a.txt",
                "a",
                Optional.of("A"),
                Optional.of("d"),
                Optional.of("text/plain"),
                Optional.of(7L),
                Audience.EVERYBODY),
            new ContentBlock.Link(
                "urn:x:1",
                "x",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Audience.EVERYBODY),
            new ContentBlock.TextResource(
                "test://t", Optional.of("text/plain"), "t", Audience.EVERYBODY),
            new ContentBlock.BinaryResource(
                "test://b", Optional.empty(), "AAAA", Audience.EVERYBODY)),
        blocks);
    assertEquals(
        """
        hello
        [image: image/png, 8 bytes]
        [audio: audio/wav; codecs=1, 4 bytes]
        [link: A <file:///a.txt>, text/plain, 7 bytes: d]
        [link: x <urn:x:1>]
        [resource: <test://t>, text/plain]
        t
        [resource: <test://b>, 3 bytes]\
        """,
        String.join("\n", blocks.stream().map(ContentBlock::inWords).toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | $ is of type object, not an array of blocks",
        "['x'] | $[0] is of type string, not object",
        "[{}] | $[0].type is missing",
        "[{'type':1}] | $[0].type is of type integer, not string",
        "[{'type':'txt','text':''}] | $[0].type is 'txt', none of text, image, audio, resource_link, resource; did you mean 'text'?",
        "[{'type':'hologram'}] | $[0].type is 'hologram', none of text, image, audio, resource_link, resource",
        "[{'type':'text'}] | $[0].text is missing",
        "[{'type':'text','text':'a','txt':'b'}] | $[0].txt is not known; did you mean 'text'?",
        "[{'type':'text','text':'a','_meta':{}}] | $[0]._meta is not known",
        "[{'type':'image','mimeType':'image/png','data':'iVBORw0KGgo'}] | $[0].data is not base64 with padding",
        "[{'type':'image','mimeType':'image/png','data':'iVBORw0K_go='}] | $[0].data is not base64 with padding",
        "[{'type':'image','mimeType':'image/png','data':'iVBO=w0KGgo='}] | $[0].data is not base64 with padding",
        "[{'type':'image','mimeType':'image/png'}] | $[0].data is missing",
        "[{'type':'image','mimeType':'image/png','data':7}] | $[0].data is of type integer, not string",
        "[{'type':'image','data':'iVBORw0KGgo='}] | $[0].mimeType is missing",
        "[{'type':'image','mimeType':'text/html','data':'AAAA'}] | $[0].mimeType is 'text/html', which is no type of image",
        "[{'type':'audio','mimeType':'image/png','data':'AAAA'}] | $[0].mimeType is 'image/png', which is no type of audio",
        "[{'type':'image','mimeType':'image/png','data':'PGh0bWw+'}] | $[0].data does not begin as image/png does",
        "[{'type':'image','mimeType':'IMAGE/JPEG; a=b','data':'iVBORw0KGgo='}] | $[0].data does not begin as IMAGE/JPEG; a=b does",
        "[{'type':'image','mimeType':'image','data':'AAAA'}] | $[0].mimeType is 'image', not a type such as image/png",
        "[{'type':'resource_link','name':'x'}] | $[0].uri is missing",
        "[{'type':'resource_link','uri':'a b','name':'x'}] | $[0].uri is 'a b', not an absolute URI such as file:///a.txt",
        "[{'type':'resource_link','uri':'/etc/passwd','name':'x'}] | $[0].uri is '/etc/passwd', not an absolute URI such as file:///a.txt",
        "[{'type':'resource_link','uri':'a:b'}] | $[0].name is missing",
        "[{'type':'resource_link','uri':'a:b','name':'x','size':-1}] | $[0].size is not a whole number",
        "[{'type':'resource_link','uri':'a:b','name':'x','size':'7'}] | $[0].size is not a whole number",
        "[{'type':'resource_link','uri':'a:b','name':'x','size':1234567890123456789}] | $[0].size is not a whole number",
        "[{'type':'resource'}] | $[0].resource is missing or no object",
        "[{'type':'resource','resource':{'uri':'a:b'}}] | $[0].resource.text or blob has to be there, and not both",
        "[{'type':'resource','resource':{'uri':'a:b','text':'','blob':''}}] | $[0].resource.text or blob has to be there, and not both",
        "[{'type':'resource','resource':{'uri':'a:b','blob':'?'}}] | $[0].resource.blob is not base64 with padding",
        "[{'type':'text','text':'','annotations':{'audience':['root']}}] | $[0].annotations.audience is not an array of 'user' and 'assistant'",
        "[{'type':'text','text':'','annotations':7}] | $[0].annotations is of type integer, not object",
        "[{'type':'text','text':'','annotations':{'audience':'user'}}] | $[0].annotations.audience is not an array of 'user' and 'assistant'",
        "[{'type':'text','text':'','annotations':{'audience':['user',1]}}] | $[0].annotations.audience is not an array of 'user' and 'assistant'",
        "[{'type':'text','text':'','annotations':{'importance':1}}] | $[0].annotations.importance is not known",
        "[{'type':'text','text':'','annotations':{'priority':'1'}}] | $[0].annotations.priority is not a number from 0 to 1",
        "[{'type':'text','text':'','annotations':{'priority':-0.1}}] | $[0].annotations.priority is not a number from 0 to 1",
        "[{'type':'text','text':'','annotations':{'priority':1.01}}] | $[0].annotations.priority is not a number from 0 to 1",
        "[{'type':'text','text':'','annotations':{'lastModified':'yesterday'}}] | $[0].annotations.lastModified is not a time such as 2025-01-12T15:00:58Z",
      })
  void what_is_wrong_is_told_with_its_place(String answer, String problem) {
    assertEquals(
        List.of(problem),
        assertInstanceOf(ContentCheck.Unsound.class, ContentReader.check(PlainJson.of(answer)))
            .problems());
  }

  @Test
  void too_many_blocks_and_too_large_ones_are_refused() {
    var text = PlainJson.object("{'type':'text','text':''}");
    var many = new JsonArray(Collections.nCopies(ContentReader.MOST_BLOCKS + 1, (JsonValue) text));
    assertInstanceOf(ContentCheck.Unsound.class, ContentReader.check(many));
    assertInstanceOf(
        ContentCheck.Unsound.class, ContentReader.check(image(ContentReader.MOST_BYTES + 1)));
    assertInstanceOf(
        ContentCheck.Sound.class, ContentReader.check(image(ContentReader.MOST_BYTES)));
  }

  @Test
  void an_address_is_at_most_four_thousand_characters_long_and_printable() {
    var longest = "urn:" + "x".repeat(4092);
    assertInstanceOf(ContentCheck.Sound.class, ContentReader.check(link(longest, "a/b")));
    assertInstanceOf(ContentCheck.Unsound.class, ContentReader.check(link(longest + "x", "a/b")));
    assertInstanceOf(
        ContentCheck.Unsound.class, ContentReader.check(link("urn:\u0007bell", "a/b")));
  }

  @Test
  void a_type_of_content_is_at_most_127_characters_long() {
    var longest = "text/" + "x".repeat(122);
    assertInstanceOf(ContentCheck.Sound.class, ContentReader.check(link("a:b", longest)));
    assertInstanceOf(ContentCheck.Unsound.class, ContentReader.check(link("a:b", longest + "x")));
  }

  @Test
  void of_a_hundred_broken_blocks_the_beginning_is_explained() {
    var broken = new JsonArray(Collections.nCopies(100, (JsonValue) JsonObject.EMPTY));
    var refused = assertInstanceOf(ContentCheck.Unsound.class, ContentReader.check(broken));
    assertEquals(20, refused.problems().size());
  }

  @Test
  void base64_is_what_the_decoder_of_the_platform_takes_with_padding() {
    for (var seed = 0; seed < 5000; seed++) {
      var random = new Random(seed);
      var bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      var text = Base64.getEncoder().encodeToString(bytes);
      assertEquals(true, Base64Text.isValid(text), "seed " + seed);
      assertEquals(bytes.length, Base64Text.bytes(text), "seed " + seed);
      var start = Base64Text.beginning(text, 8);
      for (var i = 0; i < start.length(); i++) {
        assertEquals((char) (bytes[i] & 0xff), start.charAt(i), "seed " + seed);
      }
      assertEquals(Math.min(8, bytes.length), start.length(), "seed " + seed);
      if (!text.isEmpty()) {
        var at = random.nextInt(text.length());
        var other = "-_ \n=\u0100.".charAt(random.nextInt(7));
        var broken = text.substring(0, at) + other + text.substring(at + 1);
        assertEquals(isTaken(broken), Base64Text.isValid(broken), "seed " + seed + ": " + broken);
      }
    }
  }

  private static boolean isTaken(String text) {
    try {
      var _ = Base64.getDecoder().decode(text);
      return text.length() % 4 == 0;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static JsonValue link(String uri, String mimeType) {
    return new JsonArray(
        List.of(
            JsonObject.EMPTY
                .with("type", "resource_link")
                .with("uri", uri)
                .with("name", "x")
                .with("mimeType", mimeType)));
  }

  private static JsonValue image(int bytes) {
    var data = Base64.getEncoder().encodeToString(new byte[bytes]);
    return new JsonArray(
        List.of(
            JsonObject.EMPTY
                .with("type", "image")
                .with("mimeType", "image/x-raw")
                .with("data", data)));
  }

  private static List<ContentBlock> blocks(String answer) {
    return assertInstanceOf(ContentCheck.Sound.class, ContentReader.check(PlainJson.of(answer)))
        .blocks();
  }
}
