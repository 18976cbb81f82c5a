package dev.kami.adapters.mcp.transport.http.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodyTest {

  private final BodySpace space = new BodySpace(0);

  @Test
  void a_body_has_four_megabytes_at_most() throws IOException {
    assertInstanceOf(Body.Content.Text.class, read(BodySpace.MOST));
    assertEquals(new Body.Content.TooLarge(), read(BodySpace.MOST + 1));
  }

  @Test
  void while_large_bodies_take_all_space_small_ones_are_read() throws IOException {
    try (var large = new Body(space)) {
      large.read(new ByteArrayInputStream(new byte[BodySpace.MOST]));
      assertEquals(new Body.Content.NoSpace(), read(1_000_000));
      assertInstanceOf(Body.Content.Text.class, read(BodySpace.FREE));
    }
    assertInstanceOf(Body.Content.Text.class, read(1_000_000));
  }

  @Test
  void what_is_not_utf8_is_no_text() throws IOException {
    try (var body = new Body(space)) {
      var overlong = new byte[] {(byte) 0xc0, (byte) 0x80};
      assertEquals(new Body.Content.NotUtf8(), body.read(new ByteArrayInputStream(overlong)));
    }
  }

  @Test
  void a_range_is_accepted_as_exactly_as_it_is_given() {
    assertAccepted("", true, true);
    assertAccepted("*/*", true, true);
    assertAccepted("application/json", true, false);
    assertAccepted("text/event-stream", false, true);
    assertAccepted("Application/JSON; q=1.0, TEXT/*", true, true);
    assertAccepted("*/*, application/json;q=0", false, true);
    assertAccepted("application/*;q=0.000, text/event-stream", false, true);
    assertAccepted("text/html, image/png", false, false);
  }

  private static void assertAccepted(String accept, boolean json, boolean events) {
    assertEquals(
        new MediaTypes(json, events),
        MediaTypes.accepted(Optional.of(accept).filter(text -> !text.isEmpty())),
        accept);
  }

  private Body.Content read(int length) throws IOException {
    try (var body = new Body(space)) {
      return body.read(new ByteArrayInputStream(new byte[length]));
    }
  }
}
