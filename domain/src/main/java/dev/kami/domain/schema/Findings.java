package dev.kami.domain.schema;

import dev.kami.domain.json.JsonPlace;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.UserError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is wrong with a value, in words for whoever passed it; of very much only the beginning. */
final class Findings {

  private static final int MOST = 100;
  private static final int MOST_NAMES = 20;

  private final List<Problem> problems = new ArrayList<>();
  private boolean here;

  /** {@return all that was noted, in the order of the value} */
  List<Problem> all() {
    return problems;
  }

  boolean none() {
    return problems.isEmpty();
  }

  /** {@return whether it makes no sense to look for more} */
  boolean enough() {
    return problems.size() >= MOST;
  }

  /** {@return whether something concerns the value itself and not a part of it} */
  boolean concernsWhole() {
    return here;
  }

  /** Takes over what was found in a part, or under one of several schemas. */
  void add(Findings others) {
    others.problems.stream().limit(MOST - problems.size()).forEach(problems::add);
    here |= others.here;
  }

  /** Takes over what was found in a part. */
  void addOfPart(Findings others) {
    others.problems.stream().limit(MOST - problems.size()).forEach(problems::add);
  }

  void wrongType(JsonPlace place, JsonValue found, String wanted) {
    here = true;
    note(
        "input.wrong-type",
        place + " is of type " + found.typeName(),
        "the tool declares it as " + wanted,
        "pass " + place.shortName() + " as " + wanted);
  }

  /**
   * Notes a value that is of the right type and not allowed.
   *
   * @param what what it is, such as {@code is 300}
   * @param wanted what it may be, such as {@code at most 255}
   */
  void notAllowed(JsonPlace place, String what, String wanted) {
    here = true;
    note(
        "input.not-allowed",
        place + " " + what,
        "the tool takes " + wanted + " there",
        "pass " + wanted);
  }

  /** Notes a text that is none of the choices. */
  void notListed(JsonPlace place, String text, Collection<String> choices) {
    here = true;
    note(
        "input.not-allowed",
        place + " is '" + Printable.clip(text) + "'",
        "it can be " + listed(choices),
        NearestName.of(text, choices).map(near -> "use '" + near + "'").orElse("use one of them"));
  }

  void unknownMember(JsonPlace place, String name, Collection<String> known) {
    var parent = place.isRoot() ? "an argument of the tool" : "a member there";
    var taken = place.isRoot() ? "the tool takes " : "taken are ";
    var none = place.isRoot() ? "the tool takes no arguments" : "nothing is taken there";
    note(
        "input.unknown-argument",
        place.member(name) + " is not " + parent,
        known.isEmpty() ? none : taken + listed(known),
        NearestName.of(name, known).map(near -> "rename it to '" + near + "'").orElse("remove it"));
  }

  /**
   * Notes a member that is not there.
   *
   * @param why what it is for; empty when nobody said that
   * @param wanted what it may be; empty when nobody said that
   */
  void missingMember(JsonPlace place, String name, String why, String wanted) {
    here = true;
    note(
        "input.missing-argument",
        place.member(name) + " is missing",
        "the tool requires it" + (why.isEmpty() ? "" : ": " + Printable.clip(why)),
        "add \"" + Printable.clip(name) + "\"" + (wanted.isEmpty() ? "" : " of type " + wanted));
  }

  /** Replaces everything by the one problem that the comparison was given up. */
  List<Problem> givenUp() {
    return List.of(
        new UserError(
            UserError.Kind.INVALID,
            "input.too-complex",
            "$: comparing this with the tool's schema takes too many steps",
            "the schema has many alternatives inside of each other, or refers to itself",
            "pass less, or ask the tool's author for a simpler schema"));
  }

  static String listed(Collection<String> names) {
    var shown = names.stream().limit(MOST_NAMES).map(Printable::clip).toList();
    return String.join(", ", shown) + (names.size() > MOST_NAMES ? ", …" : "");
  }

  private void note(String code, String cause, String hint, String fix) {
    if (!enough()) {
      problems.add(new UserError(UserError.Kind.INVALID, code, cause, hint, fix));
    }
  }
}
