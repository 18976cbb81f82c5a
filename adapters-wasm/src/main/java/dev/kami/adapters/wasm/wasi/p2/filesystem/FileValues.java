package dev.kami.adapters.wasm.wasi.p2.filesystem;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.files.FileException;
import dev.kami.adapters.wasm.files.FileFailure;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.files.FileKind;
import dev.kami.adapters.wasm.wasi.files.FileStat;
import dev.kami.adapters.wasm.wasi.files.FileTimes;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** What is known of files, as values and back. */
final class FileValues {

  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int NO_CHANGE = 0;
  private static final int NOW = 1;

  private FileValues() {}

  /** {@return a {@code descriptor-type}} */
  static Value kind(FileKind kind) {
    return Values.label(
        FilesystemTypes.DESCRIPTOR_TYPE,
        switch (kind) {
          case UNKNOWN -> "unknown";
          case DIRECTORY -> "directory";
          case REGULAR_FILE -> "regular-file";
          case SYMBOLIC_LINK -> "symbolic-link";
        });
  }

  /** {@return a {@code descriptor-stat}} */
  static Value stat(FileStat stat) {
    return Values.tuple(
        kind(stat.kind()),
        Values.integer(1),
        Values.integer(stat.size()),
        Values.some(datetime(stat.accessed())),
        Values.some(datetime(stat.modified())),
        Values.some(datetime(stat.modified())));
  }

  /** {@return a {@code metadata-hash-value}, which tells nothing of what it was made from} */
  static Value hash(FileStat stat) {
    var lower = mixed(stat.identity() ^ mixed(stat.size()));
    return Values.tuple(
        Values.integer(lower), Values.integer(mixed(lower + mixed(stat.modified()))));
  }

  /** {@return the times that two {@code new-timestamp} say} */
  static FileTimes times(WasiContext context, Value.Case accessed, Value.Case modified) {
    return new FileTimes(nanos(context, accessed), nanos(context, modified));
  }

  private static OptionalLong nanos(WasiContext context, Value.Case timestamp) {
    return switch (timestamp.number()) {
      case NO_CHANGE -> OptionalLong.empty();
      case NOW -> OptionalLong.of(TimeUnit.MILLISECONDS.toNanos(context.host().clock().millis()));
      default -> OptionalLong.of(nanos((Value.Sequence) timestamp.value().orElseThrow()));
    };
  }

  private static long nanos(Value.Sequence datetime) {
    var seconds = ((Value.Int) datetime.elements().get(0)).value();
    var nanos = ((Value.Int) datetime.elements().get(1)).value();
    if (seconds < 0 || seconds >= Long.MAX_VALUE / NANOS || nanos >= NANOS) {
      throw new FileException(FileFailure.INVALID);
    }
    return seconds * NANOS + nanos;
  }

  private static Value datetime(long nanos) {
    return Values.tuple(
        Values.integer(Math.floorDiv(nanos, NANOS)), Values.integer(Math.floorMod(nanos, NANOS)));
  }

  /** The last step of MurmurHash3: every bit depends on every other. */
  private static long mixed(long bits) {
    var a = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
    var b = (a ^ a >>> 33) * 0xc4ceb9fe1a85ec53L;
    return b ^ b >>> 33;
  }
}
