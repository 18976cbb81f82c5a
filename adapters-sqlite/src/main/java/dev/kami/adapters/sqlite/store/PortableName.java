package dev.kami.adapters.sqlite.store;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file's name must be to mean the same on Linux, macOS and Windows. */
final class PortableName {

  private static final int MAX_BYTES = 255;
  private static final String FORBIDDEN = "\\:*?\"<>|/";
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private PortableName() {}

  /** {@return why the name will not do; empty when it will} */
  static Optional<String> fault(String name) {
    if (name.codePoints().anyMatch(c -> Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0)) {
      return Optional.of("it has a control character or one of " + FORBIDDEN);
    }
    if (name.codePoints()
        .anyMatch(c -> c == '\uFFFD' || Character.getType(c) == Character.SURROGATE)) {
      return Optional.of("it is not Unicode text");
    }
    if (name.endsWith(".") || name.endsWith(" ")) {
      return Optional.of("it ends with a dot or a space");
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return Optional.of("it is longer than " + MAX_BYTES + " bytes");
    }
    if (DEVICES.contains(name.split("\\.", 2)[0].toLowerCase(Locale.ROOT))) {
      return Optional.of("Windows has a device of that name");
    }
    return Optional.empty();
  }

  /** {@return what two paths share when some file system takes them for the same} */
  static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
