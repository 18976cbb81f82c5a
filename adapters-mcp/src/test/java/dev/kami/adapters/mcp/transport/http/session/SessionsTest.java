package dev.kami.adapters.mcp.transport.http.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Servers;
import dev.kami.domain.json.JsonString;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private static final Duration NO_TIME = Duration.ZERO;

  private final Sessions sessions = new Sessions();

  @Test
  void a_session_that_nobody_uses_for_an_hour_ends() {
    var idle = open("idle");
    open("used");
    for (var minute = 0; minute < Sessions.IDLE_TICKS; minute++) {
      sessions.tick();
      touch("used");
    }
    assertTrue(sessions.enter("idle").isPresent());
    sessions.leave(idle);
    for (var minute = 0; minute <= Sessions.IDLE_TICKS; minute++) {
      sessions.tick();
      touch("used");
    }
    assertEquals(Optional.empty(), sessions.enter("idle"));
    assertTrue(sessions.enter("used").isPresent());
  }

  @Test
  void a_session_in_use_never_ends_by_itself() {
    open("used");
    sessions.enter("used");
    for (var minute = 0; minute <= 2 * Sessions.IDLE_TICKS; minute++) {
      sessions.tick();
    }
    assertTrue(sessions.enter("used").isPresent());
  }

  @Test
  void when_all_places_are_taken_the_idlest_session_makes_one() {
    for (var i = 0; i < Sessions.MOST; i++) {
      open("s" + i);
      sessions.tick();
      touch("s0");
    }
    open("one more");
    assertTrue(sessions.enter("s0").isPresent());
    assertEquals(Optional.empty(), sessions.enter("s1"));
    assertTrue(sessions.enter("one more").isPresent());
  }

  @Test
  void when_all_sessions_are_in_use_there_is_no_place() {
    for (var i = 0; i < Sessions.MOST; i++) {
      open("s" + i);
      sessions.enter("s" + i);
    }
    assertFalse(sessions.open(session("one more")));
  }

  @Test
  void a_session_that_ended_tells_nothing_and_ends_once() throws Exception {
    var session = open("s");
    var listener = session.outbox().listen();
    assertTrue(sessions.end("s"));
    assertFalse(sessions.end("s"));
    assertEquals(new Outbox.News.Over(), session.outbox().next(listener, NO_TIME));
  }

  @Test
  void an_outbox_tells_each_news_once_to_whoever_listens_last() throws Exception {
    var outbox = new Outbox();
    var first = outbox.listen();
    assertEquals(new Outbox.News.Quiet(), outbox.next(first, NO_TIME));
    outbox.send(new JsonString("a"));
    outbox.send(new JsonString("b"));
    outbox.send(new JsonString("a"));
    assertEquals(message("a"), outbox.next(first, NO_TIME));
    var second = outbox.listen();
    assertEquals(new Outbox.News.Over(), outbox.next(first, NO_TIME));
    assertEquals(message("b"), outbox.next(second, NO_TIME));
    assertEquals(new Outbox.News.Quiet(), outbox.next(second, NO_TIME));
  }

  @Test
  void an_outbox_that_nobody_empties_does_not_grow() throws Exception {
    var outbox = new Outbox();
    for (var i = 0; i < 1000; i++) {
      outbox.send(new JsonString("news " + i));
    }
    var listener = outbox.listen();
    var told = 0;
    while (outbox.next(listener, NO_TIME) instanceof Outbox.News.Message) {
      told++;
    }
    assertEquals(64, told);
  }

  private static Outbox.News message(String text) {
    return new Outbox.News.Message(new JsonString(text));
  }

  private void touch(String id) {
    sessions.leave(sessions.enter(id).orElseThrow());
  }

  private Session open(String id) {
    var session = session(id);
    assertTrue(sessions.open(session));
    return session;
  }

  private static Session session(String id) {
    var outbox = new Outbox();
    return new Session(id, Servers.agents(new FakeTools()).connection(Optional.of(outbox)), outbox);
  }
}
