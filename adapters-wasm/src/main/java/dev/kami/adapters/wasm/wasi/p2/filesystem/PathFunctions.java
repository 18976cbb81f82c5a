package dev.kami.adapters.wasm.wasi.p2.filesystem;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.STRING;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileFunction.answering;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileFunction.doing;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.DESCRIPTOR;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.DESCRIPTOR_FLAGS;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.DESCRIPTOR_STAT;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.ERROR_CODE;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.METADATA_HASH_VALUE;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.NEW_TIMESTAMP;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.OPEN_FLAGS;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.PATH_FLAGS;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.borrow;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.result;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.resultOrError;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.files.FileException;
import dev.kami.adapters.wasm.files.FileFailure;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.files.FileStat;
import dev.kami.adapters.wasm.wasi.files.Opening;
import dev.kami.adapters.wasm.wasi.files.PathActions;
import dev.kami.adapters.wasm.wasi.p2.wit.Arguments;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.WitFunction;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;
import java.io.IOException;
import java.util.List;

/** The methods of {@code descriptor} that take a path, relative to a directory. */
final class PathFunctions {

  private static final int FOLLOW = 1;
  private static final int CREATE = 1;
  private static final int DIRECTORY = 2;
  private static final int EXCLUSIVE = 4;
  private static final int TRUNCATE = 8;

  /** What is done to a path relative to a directory. */
  @FunctionalInterface
  private interface Action {
    void run(PathActions actions, List<String> base, String path) throws IOException;
  }

  private PathFunctions() {}

  static void declare(WitInterface types) {
    looking(types);
    changing(types);
    links(types);
  }

  private static void looking(WitInterface types) {
    types
        .method(DESCRIPTOR, "open-at")
        .param("path-flags", PATH_FLAGS)
        .param("path", STRING)
        .param("open-flags", OPEN_FLAGS)
        .param("flags", DESCRIPTOR_FLAGS)
        .result(result(own(DESCRIPTOR), ERROR_CODE))
        .body(answering(PathFunctions::open))
        .method(DESCRIPTOR, "stat-at")
        .param("path-flags", PATH_FLAGS)
        .param("path", STRING)
        .result(result(DESCRIPTOR_STAT, ERROR_CODE))
        .body(answering((context, self, args) -> FileValues.stat(stat(context, self, args))))
        .method(DESCRIPTOR, "metadata-hash-at")
        .param("path-flags", PATH_FLAGS)
        .param("path", STRING)
        .result(result(METADATA_HASH_VALUE, ERROR_CODE))
        .body(answering((context, self, args) -> FileValues.hash(stat(context, self, args))));
  }

  private static void changing(WitInterface types) {
    types
        .method(DESCRIPTOR, "create-directory-at")
        .param("path", STRING)
        .result(resultOrError(ERROR_CODE))
        .body(onPath(PathActions::createDirectory))
        .method(DESCRIPTOR, "remove-directory-at")
        .param("path", STRING)
        .result(resultOrError(ERROR_CODE))
        .body(onPath(PathActions::removeDirectory))
        .method(DESCRIPTOR, "unlink-file-at")
        .param("path", STRING)
        .result(resultOrError(ERROR_CODE))
        .body(onPath(PathActions::unlink))
        .method(DESCRIPTOR, "set-times-at")
        .param("path-flags", PATH_FLAGS)
        .param("path", STRING)
        .param("data-access-timestamp", NEW_TIMESTAMP)
        .param("data-modification-timestamp", NEW_TIMESTAMP)
        .result(resultOrError(ERROR_CODE))
        .body(doing(PathFunctions::setTimes))
        .method(DESCRIPTOR, "rename-at")
        .param("old-path", STRING)
        .param("new-descriptor", borrow(DESCRIPTOR))
        .param("new-path", STRING)
        .result(resultOrError(ERROR_CODE))
        .body(doing(PathFunctions::rename));
  }

  private static void links(WitInterface types) {
    types
        .method(DESCRIPTOR, "link-at")
        .param("old-path-flags", PATH_FLAGS)
        .param("old-path", STRING)
        .param("new-descriptor", borrow(DESCRIPTOR))
        .param("new-path", STRING)
        .result(resultOrError(ERROR_CODE))
        .body(
            doing((context, _, args) -> {
              throw actions(context).refuseLink(base(args.object(3, DESCRIPTOR)), args.text(4));
            }))
        .method(DESCRIPTOR, "symlink-at")
        .param("old-path", STRING)
        .param("new-path", STRING)
        .result(resultOrError(ERROR_CODE))
        .body(
            doing((context, self, args) -> {
              throw actions(context).refuseLink(base(self), args.text(2));
            }))
        .method(DESCRIPTOR, "readlink-at")
        .param("path", STRING)
        .result(result(STRING, ERROR_CODE))
        .body(
            answering((context, self, args) -> {
              throw actions(context).refuseReading(base(self), args.text(1));
            }));
  }

  private static WitFunction.Function onPath(Action action) {
    return doing((context, self, args) -> action.run(actions(context), base(self), args.text(1)));
  }

  private static Value open(WasiContext context, Descriptor self, Arguments args)
      throws IOException {
    var open = args.flags(3);
    var flags = args.flags(4);
    if ((open & DIRECTORY) != 0 && (open & (CREATE | EXCLUSIVE | TRUNCATE)) != 0) {
      throw new FileException(FileFailure.INVALID);
    }
    if ((flags & Descriptor.MUTATE_DIRECTORY) != 0) {
      actions(context).checkChangeable(base(self), args.text(2));
    }
    var opening =
        new Opening(
            (open & CREATE) != 0,
            (open & DIRECTORY) != 0,
            (open & EXCLUSIVE) != 0,
            (open & TRUNCATE) != 0,
            (flags & Descriptor.WRITE) != 0);
    var node = opening.open(context.files(), base(self), args.text(2));
    return Resources.give(context, DESCRIPTOR, new Descriptor(node, flags));
  }

  private static FileStat stat(WasiContext context, Descriptor self, Arguments args)
      throws IOException {
    return actions(context).stat(base(self), args.text(2), (args.flags(1) & FOLLOW) != 0);
  }

  private static void setTimes(WasiContext context, Descriptor self, Arguments args)
      throws IOException {
    var times = FileValues.times(context, args.choice(3), args.choice(4));
    actions(context).setTimes(base(self), args.text(2), times);
  }

  private static void rename(WasiContext context, Descriptor self, Arguments args)
      throws IOException {
    actions(context)
        .rename(base(self), args.text(1), base(args.object(2, DESCRIPTOR)), args.text(3));
  }

  private static PathActions actions(WasiContext context) {
    return new PathActions(context.files());
  }

  private static List<String> base(Descriptor descriptor) {
    return descriptor.directory().names();
  }
}
