package dev.kami.adapters.wasm.wasi.p2.filesystem;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.STRING;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U32;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U64;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.choice;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.enumeration;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.field;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.flags;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.option;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.record;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.variant;

import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.FlagsType;
import dev.kami.adapters.wasm.component.type.RecordType;
import dev.kami.adapters.wasm.component.type.VariantType;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** The types of {@code wasi:filesystem/types}. */
final class FilesystemTypes {

  static final HostResource<WasiContext, Descriptor> DESCRIPTOR =
      Resources.type("descriptor", Descriptor.class, (_, descriptor) -> descriptor.close());

  static final HostResource<WasiContext, EntryStream> ENTRY_STREAM =
      Resources.type("directory-entry-stream", EntryStream.class, (_, stream) -> stream.close());

  static final RecordType DATETIME = record(field("seconds", U64), field("nanoseconds", U32));

  static final EnumType DESCRIPTOR_TYPE =
      enumeration(
          "unknown",
          "block-device",
          "character-device",
          "directory",
          "fifo",
          "symbolic-link",
          "regular-file",
          "socket");

  static final FlagsType DESCRIPTOR_FLAGS =
      flags(
          "read",
          "write",
          "file-integrity-sync",
          "data-integrity-sync",
          "requested-write-sync",
          "mutate-directory");

  static final RecordType DESCRIPTOR_STAT =
      record(
          field("type", DESCRIPTOR_TYPE),
          field("link-count", U64),
          field("size", U64),
          field("data-access-timestamp", option(DATETIME)),
          field("data-modification-timestamp", option(DATETIME)),
          field("status-change-timestamp", option(DATETIME)));

  static final FlagsType PATH_FLAGS = flags("symlink-follow");

  static final FlagsType OPEN_FLAGS = flags("create", "directory", "exclusive", "truncate");

  static final VariantType NEW_TIMESTAMP =
      variant(choice("no-change"), choice("now"), choice("timestamp", DATETIME));

  static final RecordType DIRECTORY_ENTRY =
      record(field("type", DESCRIPTOR_TYPE), field("name", STRING));

  static final EnumType ERROR_CODE =
      enumeration(
          "access",
          "would-block",
          "already",
          "bad-descriptor",
          "busy",
          "deadlock",
          "quota",
          "exist",
          "file-too-large",
          "illegal-byte-sequence",
          "in-progress",
          "interrupted",
          "invalid",
          "io",
          "is-directory",
          "loop",
          "too-many-links",
          "message-size",
          "name-too-long",
          "no-device",
          "no-entry",
          "no-lock",
          "insufficient-memory",
          "insufficient-space",
          "not-directory",
          "not-empty",
          "not-recoverable",
          "unsupported",
          "no-tty",
          "no-such-device",
          "overflow",
          "not-permitted",
          "pipe",
          "read-only",
          "invalid-seek",
          "text-file-busy",
          "cross-device");

  static final EnumType ADVICE =
      enumeration("normal", "sequential", "random", "will-need", "dont-need", "no-reuse");

  static final RecordType METADATA_HASH_VALUE = record(field("lower", U64), field("upper", U64));

  private FilesystemTypes() {}

  static void declare(WitInterface types) {
    types
        .resources(DESCRIPTOR, ENTRY_STREAM)
        .type("datetime", DATETIME)
        .type("filesize", U64)
        .type("descriptor-type", DESCRIPTOR_TYPE)
        .type("descriptor-flags", DESCRIPTOR_FLAGS)
        .type("descriptor-stat", DESCRIPTOR_STAT)
        .type("path-flags", PATH_FLAGS)
        .type("open-flags", OPEN_FLAGS)
        .type("link-count", U64)
        .type("new-timestamp", NEW_TIMESTAMP)
        .type("directory-entry", DIRECTORY_ENTRY)
        .type("error-code", ERROR_CODE)
        .type("advice", ADVICE)
        .type("metadata-hash-value", METADATA_HASH_VALUE);
  }
}
