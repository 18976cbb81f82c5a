package dev.kami.domain.content;

import dev.kami.domain.json.Decimal;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonPlace;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.Printable;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The members of one block, taken one by one; what is left in the end is not known. */
final class BlockMembers {

  private static final int LONGEST_URI = 4096;
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:[^\\s]++");
  private static final Set<String> ROLES = Set.of("user", "assistant");
  private static final Decimal ONE = Decimal.of(JsonNumber.of(1));

  private final JsonObject object;
  private final JsonPlace place;
  private final BlockProblems problems;
  private final Set<String> taken = new LinkedHashSet<>(List.of("type"));

  BlockMembers(JsonObject object, JsonPlace place, BlockProblems problems) {
    this.object = object;
    this.place = place;
    this.problems = problems;
  }

  Optional<JsonValue> take(String name) {
    taken.add(name);
    return object.get(name);
  }

  boolean has(String name) {
    return object.get(name).isPresent();
  }

  /** {@return the members of an object in the block} */
  Optional<BlockMembers> inner(String name) {
    if (take(name).orElse(JsonNull.NULL) instanceof JsonObject inner) {
      return Optional.of(new BlockMembers(inner, place.member(name), problems));
    }
    note(name, "is missing or no object");
    return Optional.empty();
  }

  Optional<String> text(String name) {
    if (take(name).isEmpty()) {
      note(name, "is missing");
    }
    return optionalText(name);
  }

  Optional<String> optionalText(String name) {
    var value = take(name);
    if (value.isPresent() && value.get() instanceof JsonString(var text)) {
      return Optional.of(text);
    }
    value.ifPresent(found -> note(name, "is of type " + found.typeName() + ", not string"));
    return Optional.empty();
  }

  Optional<String> base64(String name) {
    var text = text(name);
    if (text.isPresent() && !Base64Text.isValid(text.get())) {
      note(name, "is not base64 with padding");
      return Optional.empty();
    }
    if (text.isPresent() && Base64Text.bytes(text.get()) > ContentReader.MOST_BYTES) {
      note(
          name,
          "has "
              + Base64Text.bytes(text.get())
              + " bytes; "
              + ContentReader.MOST_BYTES
              + " is the most");
      return Optional.empty();
    }
    return text;
  }

  Optional<String> mimeType() {
    var type = optionalText("mimeType");
    if (type.isPresent() && !MimeType.isValid(type.get())) {
      note("mimeType", "is '" + Printable.clip(type.get()) + "', not a type such as image/png");
      return Optional.empty();
    }
    return type;
  }

  Optional<String> uri() {
    var uri = text("uri");
    if (uri.isPresent() && !isUri(uri.get())) {
      note(
          "uri",
          "is '" + Printable.clip(uri.get()) + "', not an absolute URI such as file:///a.txt");
      return Optional.empty();
    }
    return uri;
  }

  private static boolean isUri(String text) {
    return text.length() <= LONGEST_URI
        && SCHEME.matcher(text).matches()
        && text.codePoints().noneMatch(Printable::isControl);
  }

  Optional<Long> count(String name) {
    var value = take(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof JsonNumber number && number.literal().matches("[0-9]{1,18}")) {
      return Optional.of(Long.valueOf(number.literal()));
    }
    note(name, "is not a whole number");
    return Optional.empty();
  }

  /** {@return whom the block is for: its member {@code annotations}} */
  Audience audience() {
    var annotations = take("annotations");
    if (annotations.isEmpty()) {
      return Audience.EVERYBODY;
    }
    if (!(annotations.get() instanceof JsonObject inner)) {
      note("annotations", "is of type " + annotations.get().typeName() + ", not object");
      return Audience.EVERYBODY;
    }
    var members = new BlockMembers(inner, place.member("annotations"), problems);
    var read = new Audience(members.roles(), members.priority(), members.moment());
    members.refuseOthers();
    return read;
  }

  private List<String> roles() {
    var value = take("audience");
    var roles = new ArrayList<String>();
    if (value.isEmpty()) {
      return roles;
    }
    if (value.get() instanceof JsonArray(var items)
        && items.stream()
            .allMatch(item -> item instanceof JsonString(var role) && ROLES.contains(role))) {
      items.forEach(item -> roles.add(((JsonString) item).value()));
    } else {
      note("audience", "is not an array of 'user' and 'assistant'");
    }
    return roles.stream().distinct().toList();
  }

  private Optional<String> priority() {
    var value = take("priority");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof JsonNumber number
        && Decimal.of(number).sign() >= 0
        && Decimal.of(number).compareTo(ONE) <= 0) {
      return Optional.of(number.literal());
    }
    note("priority", "is not a number from 0 to 1");
    return Optional.empty();
  }

  private Optional<String> moment() {
    var text = optionalText("lastModified");
    try {
      text.ifPresent(OffsetDateTime::parse);
      return text;
    } catch (DateTimeException _) {
      note("lastModified", "is not a time such as 2025-01-12T15:00:58Z");
      return Optional.empty();
    }
  }

  void note(String name, String what) {
    problems.note(place.member(name), what);
  }

  /** Notes every member that was not taken. */
  void refuseOthers() {
    for (var name : object.members().keySet()) {
      if (!taken.contains(name)) {
        problems.note(
            place.member(name),
            "is not known"
                + NearestName.of(name, taken)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse(""));
      }
    }
  }
}
