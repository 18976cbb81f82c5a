package dev.kami.architecture;

import java.util.Collection;
import java.util.List;

/** From classes to the package that they name together. */
final class Anchors {

  private Anchors() {}

  /** {@return the nearest package that holds all the classes, itself or in packages below it} */
  static String home(Collection<Class<?>> anchors) {
    return anchors.stream()
        .map(Class::getPackageName)
        .reduce(Anchors::nearest)
        .orElseThrow(() -> new IllegalArgumentException("a room needs an anchor"));
  }

  /** {@return whether the second package is the first or below it} */
  static boolean isBelow(String home, String packageName) {
    return packageName.equals(home) || packageName.startsWith(home + ".");
  }

  private static String nearest(String one, String other) {
    var left = List.of(one.split("\\.", -1));
    var right = List.of(other.split("\\.", -1));
    var common = 0;
    while (common < Math.min(left.size(), right.size())
        && left.get(common).equals(right.get(common))) {
      common++;
    }
    return String.join(".", left.subList(0, common));
  }
}
