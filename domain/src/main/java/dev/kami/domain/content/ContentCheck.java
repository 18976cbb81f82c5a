package dev.kami.domain.content;

import java.util.List;

/** What came of reading a tool's blocks. */
public sealed interface ContentCheck {

  /**
   * They can be passed on.
   *
   * @param blocks in the tool's order
   */
  record Sound(List<ContentBlock> blocks) implements ContentCheck {

    /** Takes a copy. */
    public Sound {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * They cannot.
   *
   * @param problems a sentence for each thing that is wrong, with its place; at least one
   */
  record Unsound(List<String> problems) implements ContentCheck {

    /** Takes a copy. */
    public Unsound {
      problems = List.copyOf(problems);
    }
  }
}
