package dev.kami.adapters.mcp.json;

import dev.kami.domain.problem.ProblemException;

/**
 * The grammar of RFC 8259, to the letter, with errors in words.
 *
 * <p>Moshi alone would let pass: control characters inside strings, the escape {@code \'}, {@code
 * TRUE} in any mixture of letter case. One object checks one text.
 */
final class JsonGrammar {

  /** How deep arrays and objects may nest. */
  static final int MAX_DEPTH = 200;

  /** The most characters of a number. */
  static final int MAX_NUMBER = 1000;

  private static final int END = -1;

  private final String text;
  private int at;
  private int depth;

  JsonGrammar(String text) {
    this.text = text;
  }

  /**
   * Does nothing when the text is one JSON value.
   *
   * @throws ProblemException {@code json.invalid} at the first place where it is not
   */
  void check() {
    skipSpace();
    if (peek() == END) {
      throw refusal("there is no value, the text is empty", "write a value such as {}");
    }
    value();
    skipSpace();
    if (peek() != END) {
      throw refusal(found() + " follows the value", "remove what follows, or put it in an array");
    }
  }

  private void value() {
    switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> throw refusal("expected a value, found " + found(), valueAdvice());
    }
  }

  private void object() {
    enter();
    skipSpace();
    if (peek() != '}') {
      member();
      while (peek() == ',') {
        at++;
        skipSpace();
        member();
      }
      if (peek() != '}') {
        throw refusal("expected ',' or '}' after a member, found " + found(), "");
      }
    }
    leave();
  }

  private void member() {
    if (peek() != '"') {
      throw refusal("expected a name in double quotes, found " + found(), nameAdvice());
    }
    string();
    skipSpace();
    if (peek() != ':') {
      throw refusal("expected ':' after the name, found " + found(), "");
    }
    at++;
    skipSpace();
    value();
    skipSpace();
  }

  private void array() {
    enter();
    skipSpace();
    if (peek() != ']') {
      item();
      while (peek() == ',') {
        at++;
        skipSpace();
        item();
      }
      if (peek() != ']') {
        throw refusal("expected ',' or ']' after an item, found " + found(), "");
      }
    }
    leave();
  }

  private void item() {
    value();
    skipSpace();
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw refusal("more than " + MAX_DEPTH + " levels of nesting", "flatten the structure");
    }
    at++;
  }

  private void leave() {
    depth--;
    at++;
  }

  private void word(String word) {
    if (!text.startsWith(word, at)) {
      throw refusal("expected a value, found " + found(), valueAdvice());
    }
    at += word.length();
  }

  private void number() {
    var start = at;
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
      if (isDigit(peek())) {
        throw refusal("a number with a leading zero", "remove the zero, or quote the number");
      }
    } else {
      digits();
    }
    if (peek() == '.') {
      at++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
    }
    if (at - start > MAX_NUMBER) {
      throw refusal("a number of more than " + MAX_NUMBER + " characters", "pass it as a string");
    }
  }

  private void digits() {
    if (!isDigit(peek())) {
      throw refusal("expected a digit, found " + found(), "");
    }
    while (isDigit(peek())) {
      at++;
    }
  }

  private void string() {
    at++;
    while (true) {
      var c = peek();
      if (c == '"') {
        at++;
        return;
      } else if (c == '\\') {
        escape();
      } else if (c == END) {
        throw refusal("a string without closing quote, the text ends", "add the missing \"");
      } else if (c < ' ') {
        throw refusal("a string holds the raw character " + found(), escapeAdvice(c));
      } else if (Character.isSurrogate((char) c)) {
        pair();
      } else {
        at++;
      }
    }
  }

  private void escape() {
    at++;
    switch (peek()) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at++;
      case 'u' -> {
        at++;
        for (var i = 0; i < 4; i++, at++) {
          if (!isHexDigit(peek())) {
            throw refusal("expected four hexadecimal digits after \\u, found " + found(), "");
          }
        }
      }
      default ->
          throw refusal("a backslash before " + found(), "write \\\\ for a backslash itself");
    }
  }

  private void pair() {
    if (Surrogates.isUnpaired(text.codePointAt(at))) {
      throw refusal("half of a surrogate pair", "write it as an escape such as \\ud800");
    }
    at += 2;
  }

  private void skipSpace() {
    while (true) {
      switch (peek()) {
        case ' ', '\t', '\n', '\r' -> at++;
        default -> {
          return;
        }
      }
    }
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHexDigit(int c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private ProblemException refusal(String what, String fix) {
    return TextPlace.at(text, at).refusal(what, fix);
  }

  private String found() {
    return Finding.at(text, at);
  }

  private String valueAdvice() {
    return switch (peek()) {
      case END -> "complete the text";
      case ']', '}' -> "remove the comma before it, or add the value";
      case '\'' -> "put strings in double quotes";
      case '/', '#' -> "remove the comment, JSON has none";
      case '+', '.' -> "start numbers with a digit or a minus";
      case 'T', 'F', 'N' -> "write true, false and null in lower case";
      case '\uFEFF' -> "save the text without byte order mark";
      default -> "put strings in double quotes";
    };
  }

  private String nameAdvice() {
    return peek() == '}' ? "remove the comma before it" : "put names in double quotes";
  }

  private static String escapeAdvice(int c) {
    return switch (c) {
      case '\n' -> "write \\n for a line break";
      case '\t' -> "write \\t for a tab";
      default -> "write it as an escape such as \\u%04x".formatted(c);
    };
  }
}
