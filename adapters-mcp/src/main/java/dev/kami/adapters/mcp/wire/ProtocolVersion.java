package dev.kami.adapters.mcp.wire;

import java.util.Arrays;
import java.util.Optional;

/** The revisions of the protocol that begin with {@code initialize}, oldest first. */
public enum ProtocolVersion {
  /** The first. */
  V2024_11_05("2024-11-05"),
  /** Adds annotations and batches. */
  V2025_03_26("2025-03-26"),
  /** Adds titles and structured content, removes batches. */
  V2025_06_18("2025-06-18"),
  /** The latest of its era. */
  V2025_11_25("2025-11-25");

  /** The revision that is offered to whoever asks for one that we do not speak. */
  public static final ProtocolVersion LATEST = V2025_11_25;

  private final String text;

  ProtocolVersion(String text) {
    this.text = text;
  }

  /** {@return the revision of that date} */
  public static Optional<ProtocolVersion> of(String text) {
    return Arrays.stream(values()).filter(version -> version.text.equals(text)).findFirst();
  }

  /** {@return the date that names it} */
  public String text() {
    return text;
  }

  /** {@return whether tools have {@code annotations}} */
  public boolean hasAnnotations() {
    return compareTo(V2025_03_26) >= 0;
  }

  /** {@return whether tools have a {@code title} of their own, not only in their annotations} */
  public boolean hasTitle() {
    return compareTo(V2025_06_18) >= 0;
  }

  /** {@return whether tools have an {@code outputSchema} and results {@code structuredContent}} */
  public boolean hasStructuredContent() {
    return compareTo(V2025_06_18) >= 0;
  }

  /** {@return whether several messages may come as one array} */
  public boolean hasBatches() {
    return this == V2025_03_26;
  }
}
