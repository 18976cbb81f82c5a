package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.call.Errno;
import dev.kami.adapters.wasm.wasi.call.ErrnoException;
import java.io.IOException;
import java.util.List;

/** {@code path_*} but for opening and links: what is done to names. */
final class PathFunctions {

  private PathFunctions() {}

  static List<WasiFunction> all() {
    return List.of(
        WasiFunction.of("path_create_directory", "iii", PathFunctions::createDirectory),
        WasiFunction.of("path_filestat_get", "iiiii", PathFunctions::stat),
        WasiFunction.of("path_filestat_set_times", "iiiiIIi", PathFunctions::setTimes),
        WasiFunction.of("path_open", "iiiiiIIii", PathOpen::open),
        WasiFunction.of("path_remove_directory", "iii", PathFunctions::removeDirectory),
        WasiFunction.of("path_rename", "iiiiii", PathFunctions::rename),
        WasiFunction.of("path_unlink_file", "iii", PathFunctions::unlink));
  }

  private static Errno createDirectory(WasiCall call, Args args) throws IOException {
    try (var place = Paths.findToChange(call, args, 0, 1, "creating")) {
      if (place.root()) {
        throw new ErrnoException(Errno.EXIST);
      }
      call.files().disk().create();
      place.parent().createDirectory(place.name());
      return Errno.SUCCESS;
    }
  }

  private static Errno stat(WasiCall call, Args args) throws IOException {
    try (var place = Paths.find(call, args, 0, 2, "looking at")) {
      var attributes =
          place.root() ? place.parent().attributes() : place.parent().attributes(place.name());
      if (attributes.isSymbolicLink() && (args.i32(1) & PathOpen.FOLLOW) != 0) {
        throw call.files().link("looking at", place.shown());
      }
      if (place.directory() && !attributes.isDirectory()) {
        throw new ErrnoException(Errno.NOTDIR);
      }
      FileStat.of(attributes).store(call.memory(), args.u32(4));
      return Errno.SUCCESS;
    }
  }

  private static Errno setTimes(WasiCall call, Args args) throws IOException {
    var doing = "setting the times of";
    try (var place = Paths.findToChange(call, args, 0, 2, doing)) {
      var attributes = place.parent().attributes(place.name());
      if (attributes.isSymbolicLink()) {
        throw call.files().link(doing, place.shown());
      }
      var times =
          FileTimes.of(call, args.i64(4), args.i64(5), args.i32(6), FileStat.of(attributes));
      place.parent().setTimes(place.name(), times.modified(), times.accessed());
      return Errno.SUCCESS;
    }
  }

  private static Errno removeDirectory(WasiCall call, Args args) throws IOException {
    try (var place = Paths.findToChange(call, args, 0, 1, "deleting")) {
      if (!place.parent().attributes(place.name()).isDirectory()) {
        throw new ErrnoException(Errno.NOTDIR);
      }
      place.parent().deleteDirectory(place.name());
      return Errno.SUCCESS;
    }
  }

  private static Errno unlink(WasiCall call, Args args) throws IOException {
    try (var place = Paths.findToChange(call, args, 0, 1, "deleting")) {
      if (place.parent().attributes(place.name()).isDirectory()) {
        throw new ErrnoException(Errno.ISDIR);
      }
      if (place.directory()) {
        throw new ErrnoException(Errno.NOTDIR);
      }
      place.parent().deleteFile(place.name());
      return Errno.SUCCESS;
    }
  }

  private static Errno rename(WasiCall call, Args args) throws IOException {
    try (var from = Paths.findToChange(call, args, 0, 1, "renaming");
        var to = Paths.findToChange(call, args, 3, 4, "creating")) {
      var directory = from.parent().attributes(from.name()).isDirectory();
      if ((from.directory() || to.directory()) && !directory) {
        throw new ErrnoException(Errno.NOTDIR);
      }
      from.parent().move(from.name(), to.parent(), to.name());
      return Errno.SUCCESS;
    }
  }
}
