package dev.kami.architecture.violations.rule07;

import java.io.InputStream;
import java.util.List;

/** Breaks the rule: streams, and threads in a list. */
public interface Archive {

  /** Names a stream. */
  InputStream open(String name);

  /** Names threads. */
  void close(List<Thread> readers);

  /** Names values, which is right. */
  List<String> names();
}
