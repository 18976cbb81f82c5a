package dev.kami.domain.content;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonPlace;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes blocks of the JSON that a tool answered with; each has a {@code type} and the members that
 * the specification of MCP gives that type. Nothing of a tool is taken on trust: what is passed on
 * has a type that clients know, base64 that is base64, and no more than 8 MB of it.
 */
public final class ContentReader {

  /** The most blocks of an answer. */
  public static final int MOST_BLOCKS = 100;

  /** The most bytes that one block may stand for. */
  public static final int MOST_BYTES = 8 * 1024 * 1024;

  private static final List<String> TYPES =
      List.of("text", "image", "audio", "resource_link", "resource");

  private final BlockProblems problems = new BlockProblems();

  /** {@return the blocks, or all that is wrong with them} */
  public static ContentCheck check(JsonValue answer) {
    return new ContentReader().read(answer);
  }

  private ContentReader() {}

  private ContentCheck read(JsonValue answer) {
    var blocks = new ArrayList<ContentBlock>();
    if (answer instanceof JsonArray(var items)) {
      if (items.size() > MOST_BLOCKS) {
        problems.note(
            JsonPlace.ROOT, "has " + items.size() + " blocks; " + MOST_BLOCKS + " is the most");
      } else {
        for (var i = 0; i < items.size(); i++) {
          block(items.get(i), JsonPlace.ROOT.item(i)).ifPresent(blocks::add);
        }
      }
    } else {
      problems.note(JsonPlace.ROOT, "is of type " + answer.typeName() + ", not an array of blocks");
    }
    return problems.all().isEmpty()
        ? new ContentCheck.Sound(blocks)
        : new ContentCheck.Unsound(problems.all());
  }

  private Optional<ContentBlock> block(JsonValue json, JsonPlace place) {
    if (!(json instanceof JsonObject object)) {
      problems.note(place, "is of type " + json.typeName() + ", not object");
      return Optional.empty();
    }
    var members = new BlockMembers(object, place, problems);
    var block = members.text("type").flatMap(type -> block(type, members));
    block.ifPresent(_ -> members.refuseOthers());
    return block;
  }

  private static Optional<ContentBlock> block(String type, BlockMembers members) {
    return switch (type) {
      case "text" -> text(members);
      case "image" -> image(members);
      case "audio" -> audio(members);
      case "resource_link" -> link(members);
      case "resource" -> resource(members);
      default -> {
        var near = NearestName.hint(type, TYPES);
        members.note(
            "type",
            "is '"
                + Printable.clip(type)
                + "', none of "
                + String.join(", ", TYPES)
                + (near.isEmpty() ? "" : "; " + near));
        yield Optional.empty();
      }
    };
  }

  private static Optional<ContentBlock> text(BlockMembers members) {
    return members.text("text").map(text -> new ContentBlock.Text(text, members.audience()));
  }

  private static Optional<ContentBlock> image(BlockMembers members) {
    return binary(members, "image").map(data -> new ContentBlock.Image(data, members.audience()));
  }

  private static Optional<ContentBlock> audio(BlockMembers members) {
    return binary(members, "audio").map(data -> new ContentBlock.Audio(data, members.audience()));
  }

  private static Optional<Binary> binary(BlockMembers members, String family) {
    var type = members.mimeType();
    if (type.isEmpty() && !members.has("mimeType")) {
      members.note("mimeType", "is missing");
    }
    if (type.isPresent() && !MimeType.isOf(family, type.get())) {
      members.note("mimeType", "is '" + type.get() + "', which is no type of " + family);
      return Optional.empty();
    }
    var data = members.base64("data");
    if (data.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    if (!MimeType.canBe(type.get(), data.get())) {
      members.note("data", "does not begin as " + type.get() + " does");
      return Optional.empty();
    }
    return Optional.of(new Binary(type.get(), data.get()));
  }

  private static Optional<ContentBlock> link(BlockMembers members) {
    var uri = members.uri();
    var name = members.text("name");
    var title = members.optionalText("title");
    var description = members.optionalText("description");
    var type = members.mimeType();
    var size = members.count("size");
    var audience = members.audience();
    return uri.flatMap(address ->
        name.map(word ->
            new ContentBlock.Link(address, word, title, description, type, size, audience)));
  }

  private static Optional<ContentBlock> resource(BlockMembers members) {
    var audience = members.audience();
    return members
        .inner("resource")
        .flatMap(content -> {
          var block = resource(content, audience);
          block.ifPresent(_ -> content.refuseOthers());
          return block;
        });
  }

  private static Optional<ContentBlock> resource(BlockMembers content, Audience audience) {
    var uri = content.uri();
    var type = content.mimeType();
    if (content.has("text") == content.has("blob")) {
      content.note("text", "or blob has to be there, and not both");
      return Optional.empty();
    }
    if (content.has("text")) {
      var text = content.text("text");
      return uri.flatMap(address ->
          text.map(words -> new ContentBlock.TextResource(address, type, words, audience)));
    }
    var blob = content.base64("blob");
    return uri.flatMap(address ->
        blob.map(data -> new ContentBlock.BinaryResource(address, type, data, audience)));
  }
}
