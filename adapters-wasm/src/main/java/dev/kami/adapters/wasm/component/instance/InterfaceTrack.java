package dev.kami.adapters.wasm.component.instance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names under which compatible versions of an interface are one. */
final class InterfaceTrack {
  private static final Pattern RELEASE =
      Pattern.compile("(?<name>[^@]+)@(?<track>[1-9]\\d*|0\\.[1-9]\\d*)(\\.\\d+)*(\\+.*)?");

  private InterfaceTrack() {}

  /** {@return the name with the part of its version that must be the same} */
  static String of(String name) {
    Matcher release = RELEASE.matcher(name);
    return release.matches() ? release.group("name") + "@" + release.group("track") : name;
  }
}
