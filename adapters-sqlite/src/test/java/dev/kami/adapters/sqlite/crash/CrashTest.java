package dev.kami.adapters.sqlite.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.domain.tool.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CrashTest {

  private static final int KILLS = Integer.getInteger("kami.test.kills", 8);

  @TempDir private Path folder;

  @Test
  void a_kill_at_any_moment_of_an_install_leaves_the_whole_tool_or_nothing() throws Exception {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var database = folder.resolve("registry.db");
    var source = folder.resolve("source");
    for (var kill = 0; kill < KILLS; kill++) {
      try (var process =
          InstallingProcess.start(database, source, "killed.k" + kill + "-", 10_000)) {
        process.killAfter(random.nextInt(250_000));
      }
      var what = "kill " + kill + " of seed " + seed;
      try (var installation = new Installation(database)) {
        var before = installation.verified();
        assertTrue(stored().containsAll(names(before)), what);
        installation.install("after.k" + kill, source);
        assertEquals(before.size() + 1, installation.verified().size(), what);
        assertEquals(names(installation.verified()), stored(), what);
      }
      assertEquals(Set.of("registry.db", "registry.db.files", "source"), entries(folder), what);
    }
  }

  @Test
  void two_processes_that_install_at_once_both_succeed() throws Exception {
    var database = folder.resolve("registry.db");
    try (var one = InstallingProcess.start(database, folder.resolve("one"), "same.t", 12);
        var two = InstallingProcess.start(database, folder.resolve("two"), "same.t", 15)) {
      assertEquals(0, one.exitCode());
      assertEquals(0, two.exitCode());
    }
    try (var installation = new Installation(database)) {
      assertEquals(15, installation.installed().size());
      assertEquals(names(installation.verified()), stored());
    }
  }

  private Set<String> stored() throws IOException {
    var store = folder.resolve("registry.db.files/store");
    return Files.exists(store) ? entries(store) : Set.of();
  }

  private static Set<String> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> names(Set<Sha256> digests) {
    return digests.stream().map(Sha256::hex).collect(Collectors.toCollection(TreeSet::new));
  }
}
