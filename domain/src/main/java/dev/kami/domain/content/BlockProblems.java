package dev.kami.domain.content;

import dev.kami.domain.json.JsonPlace;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the blocks of one answer; of very much only the beginning. */
final class BlockProblems {

  private static final int MOST = 20;

  private final List<String> problems = new ArrayList<>();

  void note(JsonPlace place, String what) {
    if (problems.size() < MOST) {
      problems.add(place + " " + what);
    }
  }

  List<String> all() {
    return problems;
  }
}
