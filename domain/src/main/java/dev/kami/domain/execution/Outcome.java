package dev.kami.domain.execution;

import dev.kami.domain.content.ContentBlock;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.GuestFault;
import java.util.List;
import java.util.Optional;

/** How a call ended. Every end of a guest is one of these; none is an exception. */
public sealed interface Outcome {

  /**
   * The tool answered.
   *
   * @param content its result as text: as the tool wrote it, or a result with a type as JSON, of
   *     which a string stands for itself; of blocks each in words
   * @param value the result as JSON, when it has a type or consists of blocks
   * @param blocks the result when it is more than text; otherwise none
   */
  record Completed(String content, Optional<JsonValue> value, List<ContentBlock> blocks)
      implements Outcome {

    /** Takes a copy. */
    public Completed {
      blocks = List.copyOf(blocks);
    }

    /** An answer that is text. */
    public Completed(String content) {
      this(content, Optional.empty());
    }

    /** An answer that may have a type. */
    public Completed(String content, Optional<JsonValue> value) {
      this(content, value, List.of());
    }
  }

  /**
   * The tool did not answer.
   *
   * @param fault what kept it, and what can be done
   */
  record Failed(GuestFault fault) implements Outcome {}
}
