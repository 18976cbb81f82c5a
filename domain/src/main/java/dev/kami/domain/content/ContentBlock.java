package dev.kami.domain.content;

import java.util.Optional;

/** One part of an answer that is more than text. */
public sealed interface ContentBlock {

  /** {@return whom it is for, and how much it matters} */
  Audience audience();

  /** {@return the block as text, for whoever can show nothing else} */
  String inWords();

  /**
   * Text.
   *
   * @param text the text
   */
  record Text(String text, Audience audience) implements ContentBlock {

    /** Text for everybody. */
    public Text(String text) {
      this(text, Audience.EVERYBODY);
    }

    @Override
    public String inWords() {
      return text;
    }
  }

  /**
   * A picture.
   *
   * @param data what it consists of
   */
  record Image(Binary data, Audience audience) implements ContentBlock {
    @Override
    public String inWords() {
      return "[image: " + data.inWords() + "]";
    }
  }

  /**
   * Sound.
   *
   * @param data what it consists of
   */
  record Audio(Binary data, Audience audience) implements ContentBlock {
    @Override
    public String inWords() {
      return "[audio: " + data.inWords() + "]";
    }
  }

  /**
   * The address of something that is not part of the answer.
   *
   * @param uri where it is, in the words of the tool
   * @param name what programs call it
   * @param title what people call it
   * @param description what it is
   * @param mimeType of what type it is
   * @param bytes how large it is
   */
  record Link(
      String uri,
      String name,
      Optional<String> title,
      Optional<String> description,
      Optional<String> mimeType,
      Optional<Long> bytes,
      Audience audience)
      implements ContentBlock {
    @Override
    public String inWords() {
      return "[link: "
          + title.orElse(name)
          + " <"
          + uri
          + ">"
          + mimeType.map(type -> ", " + type).orElse("")
          + bytes.map(size -> ", " + size + " bytes").orElse("")
          + description.map(text -> ": " + text).orElse("")
          + "]";
    }
  }

  /**
   * A resource that is text.
   *
   * @param uri where it would be found
   * @param mimeType of what type it is
   * @param text its content
   */
  record TextResource(String uri, Optional<String> mimeType, String text, Audience audience)
      implements ContentBlock {
    @Override
    public String inWords() {
      return "[resource: <"
          + uri
          + ">"
          + mimeType.map(type -> ", " + type).orElse("")
          + "]\n"
          + text;
    }
  }

  /**
   * A resource that is not text.
   *
   * @param uri where it would be found
   * @param mimeType of what type it is
   * @param base64 its content, base64 with padding
   */
  record BinaryResource(String uri, Optional<String> mimeType, String base64, Audience audience)
      implements ContentBlock {
    @Override
    public String inWords() {
      return "[resource: <"
          + uri
          + ">"
          + mimeType.map(type -> ", " + type).orElse("")
          + ", "
          + Base64Text.bytes(base64)
          + " bytes]";
    }
  }
}
