package dev.kami.domain.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a tool sees of the file system; whatever it is, the guest sees it as {@code /}. */
public enum FileAccess {
  /** Nothing. */
  NONE,
  /** The tool's installed folder, which it cannot change. */
  READ_ONLY,
  /** One private directory, readable and writable, kept between calls. */
  SANDBOX;

  /** {@return the access of that keyword, such as {@code read-only}} */
  public static Optional<FileAccess> of(String keyword) {
    return Arrays.stream(values()).filter(access -> access.keyword().equals(keyword)).findFirst();
  }

  /** {@return all keywords in declaration order} */
  public static List<String> keywords() {
    return Arrays.stream(values()).map(FileAccess::keyword).toList();
  }

  /** {@return the keyword of the manifest} */
  public String keyword() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
