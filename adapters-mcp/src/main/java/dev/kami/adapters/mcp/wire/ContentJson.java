package dev.kami.adapters.mcp.wire;

import dev.kami.domain.content.Audience;
import dev.kami.domain.content.Binary;
import dev.kami.domain.content.ContentBlock;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import java.util.Optional;

/**
 * The specification's {@code ContentBlock}: each as the revision has it, and in words where it has
 * none.
 *
 * @param version the revision
 */
record ContentJson(ProtocolVersion version) {

  /** {@return a block of text} */
  static JsonObject text(String text) {
    return typed("text").with("text", text);
  }

  /** {@return the JSON form} */
  JsonObject of(ContentBlock block) {
    return annotated(
        switch (block) {
          case ContentBlock.Text(var text, _) -> text(text);
          case ContentBlock.Image(var data, _) -> binary("image", data);
          case ContentBlock.Audio(var data, _) ->
              version.hasAudio() ? binary("audio", data) : text(block.inWords());
          case ContentBlock.Link link ->
              version.hasResourceLink() ? link(link) : text(block.inWords());
          case ContentBlock.TextResource(var uri, var type, var text, _) ->
              resource(uri, type, "text", text);
          case ContentBlock.BinaryResource(var uri, var type, var blob, _) ->
              resource(uri, type, "blob", blob);
        },
        block.audience());
  }

  private static JsonObject binary(String type, Binary data) {
    return typed(type).with("data", data.base64()).with("mimeType", data.mimeType());
  }

  private static JsonObject link(ContentBlock.Link link) {
    var json = typed("resource_link").with("uri", link.uri()).with("name", link.name());
    json = with(json, "title", link.title());
    json = with(json, "description", link.description());
    json = with(json, "mimeType", link.mimeType());
    return link.bytes().isPresent() ? json.with("size", link.bytes().get()) : json;
  }

  private static JsonObject resource(
      String uri, Optional<String> mimeType, String member, String content) {
    var resource = with(JsonObject.EMPTY.with("uri", uri), "mimeType", mimeType);
    return typed("resource").with("resource", resource.with(member, content));
  }

  private JsonObject annotated(JsonObject json, Audience audience) {
    var annotations = JsonObject.EMPTY;
    if (!audience.roles().isEmpty()) {
      annotations = annotations.with("audience", JsonArray.ofStrings(audience.roles()));
    }
    if (audience.priority().isPresent()) {
      annotations = annotations.with("priority", new JsonNumber(audience.priority().get()));
    }
    if (version.hasLastModified()) {
      annotations = with(annotations, "lastModified", audience.lastModified());
    }
    return annotations.members().isEmpty() ? json : json.with("annotations", annotations);
  }

  private static JsonObject with(JsonObject json, String name, Optional<String> value) {
    return value.map(text -> json.with(name, text)).orElse(json);
  }

  private static JsonObject typed(String type) {
    return JsonObject.EMPTY.with("type", type);
  }
}
