package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.files.PathActions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code path_*} but for opening: what is done to names. */
final class PathFunctions {

  /** What is done to a path relative to a directory. */
  @FunctionalInterface
  private interface Action {
    void run(PathActions actions, List<String> base, String path) throws IOException;
  }

  private PathFunctions() {}

  static List<WasiFunction> all() {
    return List.of(
        simple("path_create_directory", PathActions::createDirectory),
        WasiFunction.of("path_filestat_get", "iiiii", PathFunctions::stat),
        WasiFunction.of("path_filestat_set_times", "iiiiIIi", PathFunctions::setTimes),
        WasiFunction.of("path_link", "iiiiiii", (call, args) -> refuseLink(call, args, 4, 5)),
        WasiFunction.of("path_open", "iiiiiIIii", PathOpen::open),
        WasiFunction.of("path_readlink", "iiiiii", PathFunctions::readLink),
        simple("path_remove_directory", PathActions::removeDirectory),
        WasiFunction.of("path_rename", "iiiiii", PathFunctions::rename),
        WasiFunction.of("path_symlink", "iiiii", (call, args) -> refuseLink(call, args, 2, 3)),
        simple("path_unlink_file", PathActions::unlink));
  }

  private static WasiFunction simple(String name, Action action) {
    return WasiFunction.of(
        name,
        "iii",
        (call, args) -> {
          action.run(call.paths(), Paths.base(call, args.i32(0)), Paths.text(call, args, 1));
          return Errno.SUCCESS;
        });
  }

  private static Errno stat(WasiCall call, Args args) throws IOException {
    var follow = (args.i32(1) & PathOpen.FOLLOW) != 0;
    var base = Paths.base(call, args.i32(0));
    var stat = call.paths().stat(base, Paths.text(call, args, 2), follow);
    Filestat.store(Optional.of(stat), call.memory(), args.u32(4));
    return Errno.SUCCESS;
  }

  private static Errno setTimes(WasiCall call, Args args) throws IOException {
    var base = Paths.base(call, args.i32(0));
    var times = Fstflags.times(call, args.i64(4), args.i64(5), args.i32(6));
    call.paths().setTimes(base, Paths.text(call, args, 2), times);
    return Errno.SUCCESS;
  }

  private static Errno rename(WasiCall call, Args args) throws IOException {
    call.paths()
        .rename(
            Paths.base(call, args.i32(0)),
            Paths.text(call, args, 1),
            Paths.base(call, args.i32(3)),
            Paths.text(call, args, 4));
    return Errno.SUCCESS;
  }

  private static Errno refuseLink(WasiCall call, Args args, int fd, int text) throws IOException {
    throw call.paths().refuseLink(Paths.base(call, args.i32(fd)), Paths.text(call, args, text));
  }

  private static Errno readLink(WasiCall call, Args args) throws IOException {
    throw call.paths().refuseReading(Paths.base(call, args.i32(0)), Paths.text(call, args, 1));
  }
}
