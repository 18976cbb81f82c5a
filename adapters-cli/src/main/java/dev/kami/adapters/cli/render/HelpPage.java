package dev.kami.adapters.cli.render;

import java.util.List;

/**
 * What help says.
 *
 * @param usage the form of the command line
 * @param summary one sentence
 * @param sections lists of things to type, with what each does
 * @param examples whole command lines
 * @param footer where to read on; may be empty
 */
public record HelpPage(
    String usage, String summary, List<Section> sections, List<String> examples, String footer) {
  /** Takes copies. */
  public HelpPage {
    sections = List.copyOf(sections);
    examples = List.copyOf(examples);
  }

  /** {@return the page as text} */
  public String text() {
    var text = new StringBuilder();
    text.append(summary).append("\n\nUsage: ").append(usage).append('\n');
    for (var section : sections) {
      text.append('\n').append(section.title()).append(":\n");
      var rows = section.entries().stream().map(e -> List.of(e.typed(), e.meaning())).toList();
      text.append(Table.wrapped("  ", rows));
    }
    text.append("\nExamples:\n");
    examples.forEach(example -> text.append("  ").append(example).append('\n'));
    return footer.isEmpty() ? text.toString() : text + "\n" + footer + "\n";
  }

  /**
   * A list of things to type.
   *
   * @param title its heading
   * @param entries the things
   */
  public record Section(String title, List<Entry> entries) {
    /** Takes a copy. */
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One thing to type.
   *
   * @param typed what is typed
   * @param meaning what it does
   */
  public record Entry(String typed, String meaning) {}
}
