package dev.kami.adapters.mcp.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The revisions of the protocol, oldest first.
 *
 * <p>The <em>legacy</em> ones begin with {@code initialize}; in the <em>modern</em> one every
 * request says for itself which revision it is of.
 */
public enum ProtocolVersion {
  /** The first. */
  V2024_11_05("2024-11-05"),
  /** Adds annotations and batches. */
  V2025_03_26("2025-03-26"),
  /** Adds titles and structured content, removes batches. */
  V2025_06_18("2025-06-18"),
  /** The latest that begins with {@code initialize}. */
  V2025_11_25("2025-11-25"),
  /** The first without a beginning. */
  V2026_07_28("2026-07-28");

  /** The revision that is offered to whoever begins with one that we do not speak. */
  public static final ProtocolVersion LATEST_LEGACY = V2025_11_25;

  private final String text;

  ProtocolVersion(String text) {
    this.text = text;
  }

  /** {@return the revision of that date} */
  public static Optional<ProtocolVersion> of(String text) {
    return Arrays.stream(values()).filter(version -> version.text.equals(text)).findFirst();
  }

  /** {@return the revision of that date that begins with {@code initialize}} */
  public static Optional<ProtocolVersion> legacy(String text) {
    return of(text).filter(version -> !version.isModern());
  }

  /** {@return the dates of all revisions, the newest first} */
  public static List<String> texts() {
    return Arrays.stream(values()).map(ProtocolVersion::text).toList().reversed();
  }

  /** {@return the date that names it} */
  public String text() {
    return text;
  }

  /** {@return whether every request says for itself which revision it is of} */
  public boolean isModern() {
    return compareTo(V2026_07_28) >= 0;
  }

  /** {@return whether tools have {@code annotations}} */
  public boolean hasAnnotations() {
    return compareTo(V2025_03_26) >= 0;
  }

  /** {@return whether tools have a {@code title} of their own, not only in their annotations} */
  public boolean hasTitle() {
    return compareTo(V2025_06_18) >= 0;
  }

  /** {@return whether tools have {@code _meta}} */
  public boolean hasToolMeta() {
    return compareTo(V2025_06_18) >= 0;
  }

  /** {@return whether progress is told with a message} */
  public boolean hasProgressMessage() {
    return compareTo(V2025_03_26) >= 0;
  }

  /** {@return whether tools have an {@code outputSchema} and results {@code structuredContent}} */
  public boolean hasStructuredContent() {
    return compareTo(V2025_06_18) >= 0;
  }

  /** {@return whether results may hold audio} */
  public boolean hasAudio() {
    return compareTo(V2025_03_26) >= 0;
  }

  /** {@return whether results may hold links to resources} */
  public boolean hasResourceLink() {
    return compareTo(V2025_06_18) >= 0;
  }

  /** {@return whether annotations of content say when it was changed last} */
  public boolean hasLastModified() {
    return compareTo(V2025_06_18) >= 0;
  }

  /** {@return whether several messages may come as one array} */
  public boolean hasBatches() {
    return this == V2025_03_26;
  }
}
