package dev.kami.domain.policy;

/**
 * Something a guest asked for and did not get.
 *
 * @param what what it asked for, such as {@code opening /etc/passwd}
 * @param why the rule that forbids it
 * @param howToAllow the edit of the manifest that would grant it; empty when nothing can
 */
public record Denial(String what, String why, String howToAllow) {

  /** {@return the denial in the words that callers see: denied, because, to allow} */
  public String sentence() {
    var text = "denied: " + what + " because " + why;
    return howToAllow.isEmpty() ? text : text + "; to allow: " + howToAllow;
  }
}
