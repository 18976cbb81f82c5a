package dev.kami.adapters.wasm.cache;

import dev.kami.domain.tool.Sha256;
import java.io.IOException;
import java.util.Optional;

/** Keeps compiled code between processes. Safe for use by many threads and processes. */
public sealed interface CodeCache permits DirectoryCodeCache, CodeCache.None {

  /** Keeps nothing. */
  CodeCache NONE = new None();

  /** {@return what was stored under that key, unless it is not exactly that any more} */
  Optional<byte[]> load(Sha256 key) throws IOException;

  /** Stores code under a key, replacing what is there in one step. */
  void store(Sha256 key, byte[] code) throws IOException;

  /** The cache that is none. */
  record None() implements CodeCache {

    @Override
    public Optional<byte[]> load(Sha256 key) {
      return Optional.empty();
    }

    @Override
    public void store(Sha256 key, byte[] code) {
      // Nothing is kept.
    }
  }
}
