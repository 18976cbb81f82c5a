package dev.kami.adapters.wasm.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.domain.tool.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryCodeCacheTest {

  private static final Sha256 KEY = Sha256.of("a key");
  private static final byte[] CODE = {1, 2, 3, 4, 5};

  private Instant now = Instant.now();
  @TempDir private Path folder;
  private Path directory;
  private DirectoryCodeCache cache;

  @BeforeEach
  void make_the_cache() {
    directory = folder.resolve("compiled");
    cache = cache(1_000_000);
  }

  private Path file(Sha256 key) {
    return directory.resolve(key.hex() + ".code");
  }

  @Test
  void what_is_stored_is_found_and_nothing_else() throws IOException {
    assertTrue(cache.load(KEY).isEmpty());
    cache.store(KEY, CODE);
    assertArrayEquals(CODE, cache.load(KEY).orElseThrow());
    assertTrue(cache.load(Sha256.of("another key")).isEmpty());
  }

  private DirectoryCodeCache cache(long most) {
    return new DirectoryCodeCache(() -> directory, most, () -> now);
  }

  @Test
  void what_was_used_least_recently_makes_room() throws IOException {
    var small = cache(3L * (32 + CODE.length));
    var keys = Stream.of("a", "b", "c", "d").map(Sha256::of).toList();
    for (var key : keys.subList(0, 3)) {
      small.store(key, CODE);
      now = now.plus(Duration.ofHours(2));
    }
    assertTrue(small.load(keys.getFirst()).isPresent());
    now = now.plus(Duration.ofHours(2));
    small.store(keys.getLast(), CODE);
    assertEquals(
        List.of(true, false, true, true),
        keys.stream().map(key -> Files.exists(file(key))).toList());
  }

  @Test
  void what_is_larger_than_the_cache_is_not_kept() throws IOException {
    cache(20).store(KEY, CODE);
    assertTrue(Files.notExists(directory));
  }

  @Test
  void what_nobody_used_for_a_month_and_what_was_left_unfinished_goes() throws IOException {
    cache.store(KEY, CODE);
    var unfinished = Files.write(directory.resolve("x.tmp"), CODE);
    var busy = Files.write(directory.resolve("y.tmp"), CODE);
    Files.setLastModifiedTime(file(KEY), FileTime.from(now.minus(Duration.ofDays(31))));
    Files.setLastModifiedTime(unfinished, FileTime.from(now.minus(Duration.ofHours(2))));
    Files.setLastModifiedTime(busy, FileTime.from(now));
    cache.store(Sha256.of("another key"), CODE);
    assertTrue(Files.notExists(file(KEY)));
    assertTrue(Files.notExists(unfinished));
    assertTrue(Files.exists(busy));
  }

  @Test
  void many_who_store_and_load_at_once_never_see_half_of_anything() throws Exception {
    var tight = cache(4 * (32 + 5000));
    try (var threads = Executors.newFixedThreadPool(4)) {
      var work = new ArrayList<Future<Object>>();
      for (var i = 0; i < 4; i++) {
        var first = i;
        work.add(
            threads.submit(() -> {
              for (var n = 0; n < 100; n++) {
                var name = "key " + (first * 3 + n) % 8;
                tight.store(Sha256.of(name), content(name));
                var found = tight.load(Sha256.of(name));
                found.ifPresent(bytes -> assertArrayEquals(content(name), bytes));
              }
              return "";
            }));
      }
      for (var each : work) {
        assertEquals("", each.get());
      }
    }
  }

  private static byte[] content(String name) {
    var content = new byte[5000];
    Arrays.fill(content, (byte) name.hashCode());
    return content;
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_directory_that_others_can_write_to_is_not_trusted() throws IOException {
    cache.store(KEY, CODE);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwx---"));
    assertThrows(IOException.class, () -> cache.load(KEY));
    assertThrows(IOException.class, () -> cache.store(KEY, CODE));
  }

  @Test
  void storing_again_replaces() throws IOException {
    cache.store(KEY, CODE);
    cache.store(KEY, new byte[] {9});
    assertArrayEquals(new byte[] {9}, cache.load(KEY).orElseThrow());
  }

  @Test
  void a_file_that_was_cut_or_changed_anywhere_is_as_good_as_none() throws IOException {
    cache.store(KEY, CODE);
    var whole = Files.readAllBytes(file(KEY));
    for (var length = 0; length < whole.length; length++) {
      Files.write(file(KEY), Arrays.copyOf(whole, length));
      assertEquals(Optional.empty(), cache.load(KEY), "cut to " + length);
    }
    for (var i = 0; i < whole.length; i++) {
      var changed = whole.clone();
      changed[i] ^= 0x40;
      Files.write(file(KEY), changed);
      assertEquals(Optional.empty(), cache.load(KEY), "changed at " + i);
    }
  }

  @Test
  void a_file_under_another_key_is_not_accepted() throws IOException {
    cache.store(KEY, CODE);
    var other = Sha256.of("another key");
    Files.move(file(KEY), file(other));
    assertTrue(cache.load(other).isEmpty());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void only_the_owner_can_read_it_and_nothing_unfinished_stays() throws IOException {
    cache.store(KEY, CODE);
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file(KEY))));
    try (var files = Files.list(directory)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void the_cache_that_is_none_keeps_nothing() throws IOException {
    CodeCache.NONE.store(KEY, CODE);
    assertTrue(CodeCache.NONE.load(KEY).isEmpty());
  }
}
