package dev.kami.architecture.violations.rule01;

import java.nio.file.Path;

/** Breaks the rule: reads its value from a file. */
public interface Price {

  /** Asks for a file. */
  void read(Path file);
}
