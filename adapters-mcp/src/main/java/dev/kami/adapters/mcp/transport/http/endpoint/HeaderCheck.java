package dev.kami.adapters.mcp.transport.http.endpoint;

import dev.kami.adapters.mcp.transport.http.visit.Visit;
import dev.kami.adapters.mcp.wire.ProtocolVersion;
import dev.kami.adapters.mcp.wire.Request;
import dev.kami.adapters.mcp.wire.RequestMeta;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.problem.Printable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares what the headers of a modern request say with what its body says, 2026-07-28 Streamable
 * HTTP, "Server Validation". What a body lacks is not told here: the protocol does.
 */
final class HeaderCheck {

  static final String VERSION = "MCP-Protocol-Version";
  private static final String METHOD = "Mcp-Method";
  private static final String NAME = "Mcp-Name";
  private static final String ENCODED = "=?base64?";
  private static final String ENCODED_END = "?=";

  /** The methods whose headers have a name, and the parameter that it is. */
  private static final Map<String, String> NAMED =
      Map.of("tools/call", "name", "prompts/get", "name", "resources/read", "uri");

  private HeaderCheck() {}

  /** {@return what is wrong with the headers} */
  static Optional<String> mismatch(Visit visit, Request request) {
    var version = RequestMeta.of(request).protocolVersion();
    if (version.isEmpty()) {
      return Optional.empty();
    }
    var wrong = compare(VERSION, visit.header(VERSION), version.get());
    if (wrong.isPresent() || ProtocolVersion.of(version.get()).isEmpty()) {
      return wrong;
    }
    return Stream.concat(
            compare(METHOD, visit.header(METHOD), request.method()).stream(),
            name(visit, request).stream())
        .findFirst();
  }

  private static Optional<String> name(Visit visit, Request request) {
    var header = visit.header(NAME);
    var parameter = Optional.ofNullable(NAMED.get(request.method()));
    if (parameter.isEmpty()) {
      return Optional.empty();
    }
    if (request.params().get(parameter.get()).orElse(JsonNull.NULL)
        instanceof JsonString(var inBody)) {
      return header.isPresent() && isPrintable(header.get()) && decoded(header.get()).isEmpty()
          ? Optional.of(NAME + " is not what it says to be, base64 of UTF-8")
          : compare(NAME, header.flatMap(HeaderCheck::decoded), inBody);
    }
    return header.map(
        given -> NAME + " is '" + Printable.clip(given) + "', the body has no such name");
  }

  private static Optional<String> compare(String name, Optional<String> header, String inBody) {
    if (header.isEmpty()) {
      return Optional.of(
          "the header "
              + name
              + " is missing; to fix: send "
              + name
              + ": "
              + Printable.clip(inBody));
    }
    return header.get().equals(inBody)
        ? Optional.empty()
        : Optional.of(
            "the header "
                + name
                + " is '"
                + Printable.clip(header.get())
                + "', the body says '"
                + Printable.clip(inBody)
                + "'");
  }

  /** {@return the value that was written; empty when it is not what it says to be} */
  private static Optional<String> decoded(String header) {
    if (!isPrintable(header)) {
      return Optional.of(header);
    }
    if (!header.startsWith(ENCODED)
        || !header.endsWith(ENCODED_END)
        || header.length() < ENCODED.length() + ENCODED_END.length()) {
      return Optional.of(header);
    }
    try {
      var bytes =
          Base64.getDecoder()
              .decode(header.substring(ENCODED.length(), header.length() - ENCODED_END.length()));
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (IllegalArgumentException | CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /** What is not printable came as bytes of another encoding, and equals nothing. */
  private static boolean isPrintable(String header) {
    return header.chars().allMatch(c -> (c >= ' ' && c <= '~') || c == '\t');
  }
}
