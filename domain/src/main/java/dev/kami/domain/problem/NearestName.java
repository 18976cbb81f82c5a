package dev.kami.domain.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class NearestName {

  private NearestName() {}

  /**
   * {@return the candidate with the smallest edit distance to the word, when it is near enough to
   * be a plausible slip: at most a third of the word's length, and at least one edit is always
   * forgiven}
   *
   * <p>Case is ignored; of equally near candidates the alphabetically first wins. When none is
   * near, the shortest candidate that contains a word of three or more letters is.
   */
  public static Optional<String> of(String word, Collection<String> candidates) {
    var folded = word.toLowerCase(Locale.ROOT);
    var tolerance = Math.max(1, Math.min(word.length(), 64) / 3);
    var nearest =
        candidates.stream()
            .min(
                Comparator.comparingInt((String name) -> distance(folded, name))
                    .thenComparing(Comparator.naturalOrder()));
    return nearest
        .filter(name -> distance(folded, name) <= tolerance)
        .or(() -> containing(folded, candidates));
  }

  /** {@return {@code did you mean 'x'?}, or the empty string when nothing is near} */
  public static String hint(String word, Collection<String> candidates) {
    return of(word, candidates).map(name -> "did you mean '" + name + "'?").orElse("");
  }

  private static Optional<String> containing(String folded, Collection<String> candidates) {
    if (folded.length() < 3) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(folded))
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Optimal string alignment: insertions, deletions, substitutions and swapped neighbours cost one.
   */
  private static int distance(String folded, String candidate) {
    var a = folded.length() > 256 ? folded.substring(0, 256) : folded;
    var b = candidate.toLowerCase(Locale.ROOT);
    var before = new int[b.length() + 1];
    var last = new int[b.length() + 1];
    for (var j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (var i = 1; i <= a.length(); i++) {
      var row = new int[b.length() + 1];
      row[0] = i;
      for (var j = 1; j <= b.length(); j++) {
        var cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        var swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }
}
