package dev.kami.adapters.wasm.component.name;

/** Numbers of versions: of any size, without leading zeros, compared without being computed. */
final class VersionNumber {
  private VersionNumber() {}

  static boolean isNumber(String text) {
    return isDigits(text) && (text.length() == 1 || text.charAt(0) != '0');
  }

  static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(it -> it >= '0' && it <= '9');
  }

  static int compare(String left, String right) {
    int byLength = Integer.compare(left.length(), right.length());
    return byLength != 0 ? byLength : left.compareTo(right);
  }
}
