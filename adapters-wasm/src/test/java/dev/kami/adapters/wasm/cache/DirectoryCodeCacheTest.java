package dev.kami.adapters.wasm.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.domain.tool.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryCodeCacheTest {

  private static final Sha256 KEY = Sha256.of("a key");
  private static final byte[] CODE = {1, 2, 3, 4, 5};

  @TempDir private Path folder;
  private Path directory;
  private DirectoryCodeCache cache;

  @BeforeEach
  void make_the_cache() {
    directory = folder.resolve("compiled");
    cache = new DirectoryCodeCache(directory);
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

  @Test
  void where_there_is_no_data_directory_none_is_made() throws IOException {
    var missing = folder.resolve("data");
    var homeless = new DirectoryCodeCache(missing.resolve("compiled"));
    homeless.store(KEY, CODE);
    assertTrue(homeless.load(KEY).isEmpty());
    assertTrue(Files.notExists(missing));
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
