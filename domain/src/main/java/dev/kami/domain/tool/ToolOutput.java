package dev.kami.domain.tool;

import dev.kami.domain.schema.JsonSchema;

/** What the manifest says that the tool writes as its answer. */
public sealed interface ToolOutput {

  /** Text, passed on as it is. */
  ToolOutput TEXT = new Text();

  /** Blocks of content, passed on when they are sound. */
  ToolOutput CONTENT = new Content();

  /** Text of any kind. */
  record Text() implements ToolOutput {}

  /**
   * One JSON value.
   *
   * @param schema what the value conforms to
   */
  record Json(JsonSchema schema) implements ToolOutput {}

  /**
   * A JSON array of blocks: text, images, audio, resources.
   *
   * @see dev.kami.domain.content.ContentReader
   */
  record Content() implements ToolOutput {}
}
