package dev.kami.adapters.mcp.transport.http.endpoint;

import dev.kami.adapters.mcp.transport.http.endpoint.Letterbox.Letter;
import dev.kami.adapters.mcp.transport.http.visit.Answer;
import dev.kami.adapters.mcp.transport.http.visit.EventStream;
import dev.kami.adapters.mcp.transport.http.visit.MediaTypes;
import dev.kami.adapters.mcp.transport.http.visit.Visit;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Takes what the protocol says out of a letterbox and sends it: as one JSON text when the reply
 * comes first and soon, else as a stream of events where the client takes one.
 *
 * <p>While nothing happens, comments are sent on a stream: a client that has gone is noticed by
 * them, and by nothing else, since the JDK's server does not look.
 *
 * @param visit where it is sent
 * @param accepted what the client takes
 * @param json writes it
 * @param pace how long nothing may happen
 * @param form how an end is said
 */
record Delivery(Visit visit, MediaTypes accepted, JsonCodec json, Duration pace, Form form) {

  /**
   * How an end is said.
   *
   * @param status of a reply that is the whole response
   * @param headers of it
   * @param unanswered what is said when the protocol says nothing
   * @param empty the response when nothing is said at all
   */
  record Form(
      ToIntFunction<JsonValue> status,
      Map<String, String> headers,
      Supplier<Optional<JsonValue>> unanswered,
      int empty) {

    /** Takes a copy. */
    Form {
      headers = Map.copyOf(headers);
    }
  }

  /** Sends everything; throws when the client has gone. */
  void of(Letterbox letters) throws IOException {
    try {
      while (true) {
        switch (letters.next(pace)) {
          case Letter.Ended(var reply) -> {
            whole(reply.or(form.unanswered));
            return;
          }
          case Letter.Told(var notification) -> {
            if (accepted.events()) {
              stream(letters, Optional.of(notification));
              return;
            }
          }
          case Letter.Quiet() -> {
            if (accepted.events()) {
              stream(letters, Optional.empty());
              return;
            }
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void whole(Optional<JsonValue> reply) throws IOException {
    if (reply.isEmpty()) {
      visit.answer(Answer.empty(form.empty));
      return;
    }
    var status = form.status.applyAsInt(reply.get());
    if (status == 200 && !accepted.json()) {
      var stream = visit.stream();
      stream.event(json.print(reply.get()));
      stream.close();
      return;
    }
    var answer = Answer.json(status, json.print(reply.get()));
    for (var header : form.headers.entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    visit.answer(answer);
  }

  private void stream(Letterbox letters, Optional<? extends JsonValue> first)
      throws IOException, InterruptedException {
    var stream = visit.stream();
    if (first.isPresent()) {
      stream.event(json.print(first.get()));
    }
    while (true) {
      switch (letters.next(pace)) {
        case Letter.Told(var notification) -> stream.event(json.print(notification));
        case Letter.Quiet() -> stream.comment();
        case Letter.Ended(var reply) -> {
          end(stream, reply.or(form.unanswered));
          return;
        }
      }
    }
  }

  private void end(EventStream stream, Optional<JsonValue> reply) throws IOException {
    if (reply.isPresent()) {
      stream.event(json.print(reply.get()));
    }
    stream.close();
  }
}
