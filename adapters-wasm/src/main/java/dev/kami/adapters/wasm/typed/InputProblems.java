package dev.kami.adapters.wasm.typed;

import dev.kami.domain.json.JsonPlace;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.UserError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is wrong with one input: everything, up to a hundred problems. */
final class InputProblems {

  private static final int MOST = 100;
  private static final int MOST_NAMES = 20;

  private final List<Problem> problems = new ArrayList<>();

  /** {@return all that was noted, in the order of the input} */
  List<Problem> all() {
    return List.copyOf(problems);
  }

  /** {@return whether it makes no sense to look for more} */
  boolean enough() {
    return problems.size() >= MOST;
  }

  /** Notes that the value is of another type; {@return nothing} */
  <T> Optional<T> wrongType(JsonPlace place, JsonValue found, String wanted) {
    return note(
        "input.wrong-type",
        place + " is of type " + found.typeName(),
        "the tool takes " + wanted + " there",
        "pass " + wanted);
  }

  /** Notes that the value is none that the type has; {@return nothing} */
  <T> Optional<T> notAllowed(JsonPlace place, String why, String wanted) {
    return note(
        "input.not-allowed",
        place + " " + why,
        "the tool takes " + wanted + " there",
        "pass " + wanted);
  }

  /** Notes that the text is none of the labels; {@return nothing} */
  <T> Optional<T> unknownLabel(JsonPlace place, String found, Collection<String> labels) {
    return note(
        "input.not-allowed",
        place + " is '" + Printable.clip(found) + "'",
        "it can be " + listed(labels),
        NearestName.of(found, labels).map(near -> "use '" + near + "'").orElse("use one of them"));
  }

  /** Notes a member that nothing is known of. */
  void unknownMember(JsonPlace parent, String name, Collection<String> known) {
    var what = parent.isRoot() ? "an argument of the tool" : "a member there";
    note(
        "input.unknown-argument",
        parent.member(name) + " is not " + what,
        known.isEmpty() ? "nothing is taken there" : "taken are " + listed(known),
        NearestName.of(name, known).map(near -> "rename it to '" + near + "'").orElse("remove it"));
  }

  /** Notes a member that is not there; {@return nothing} */
  <T> Optional<T> missingMember(JsonPlace parent, String name, String wanted) {
    return note(
        "input.missing-argument",
        parent.member(name) + " is missing",
        "the tool requires it",
        "add \"" + Printable.clip(name) + "\" (" + wanted + ")");
  }

  private <T> Optional<T> note(String code, String cause, String hint, String fix) {
    if (!enough()) {
      problems.add(new UserError(UserError.Kind.INVALID, code, cause, hint, fix));
    }
    return Optional.empty();
  }

  private static String listed(Collection<String> names) {
    var shown = names.stream().limit(MOST_NAMES).map(Printable::clip).toList();
    return String.join(", ", shown) + (names.size() > MOST_NAMES ? ", …" : "");
  }
}
