package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.call.Errno;
import dev.kami.adapters.wasm.wasi.call.ErrnoException;
import dev.kami.adapters.wasm.wasi.call.Place;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** {@code path_open}. */
final class PathOpen {

  /** {@code LOOKUPFLAGS_SYMLINK_FOLLOW}. */
  static final int FOLLOW = 1;

  private static final int CREATE = 1;
  private static final int DIRECTORY = 2;
  private static final int EXCLUSIVE = 4;
  private static final int TRUNCATE = 8;

  private final WasiCall call;
  private final int openFlags;
  private final long rights;
  private final int flags;

  private PathOpen(WasiCall call, Args args) {
    this.call = call;
    this.openFlags = args.i32(4);
    this.rights = args.i64(5);
    this.flags = args.i32(7);
  }

  static Errno open(WasiCall call, Args args) throws IOException {
    call.memory().check(args.u32(8), Integer.BYTES);
    call.descriptors().checkRoom();
    var opened = new PathOpen(call, args).open(args);
    call.memory().storeU32(args.u32(8), call.descriptors().add(opened));
    return Errno.SUCCESS;
  }

  private Descriptor open(Args args) throws IOException {
    var directory = has(DIRECTORY);
    var changing = has(CREATE | TRUNCATE) || (!directory && (rights & Rights.WRITING) != 0);
    try (var place =
        changing
            ? Paths.findToChange(call, args, 0, 2, has(CREATE) ? "creating" : "writing")
            : Paths.find(call, args, 0, 2, "opening")) {
      return place.root() ? directory(place) : open(place, changing);
    }
  }

  private Descriptor open(Place place, boolean changing) throws IOException {
    var there = attributes(place);
    if (there.filter(BasicFileAttributes::isSymbolicLink).isPresent()) {
      throw call.files().link("opening", place.shown());
    }
    if (there.filter(BasicFileAttributes::isDirectory).isPresent()) {
      return directory(place);
    }
    if (there.filter(BasicFileAttributes::isOther).isPresent()) {
      call.refusals().never("opening", place.shown(), "it is neither a file nor a directory");
      throw new ErrnoException(Errno.ACCES);
    }
    if (has(DIRECTORY) || place.directory()) {
      throw new ErrnoException(there.isPresent() ? Errno.NOTDIR : Errno.NOENT);
    }
    if (there.isEmpty() && has(CREATE)) {
      call.files().disk().create();
    }
    return file(place, changing);
  }

  private Descriptor directory(Place place) {
    if (has(CREATE) && has(EXCLUSIVE)) {
      throw new ErrnoException(Errno.EXIST);
    }
    if (!has(DIRECTORY) && (has(CREATE | TRUNCATE) || (rights & Rights.FD_WRITE) != 0)) {
      throw new ErrnoException(Errno.ISDIR);
    }
    return new DirectoryDescriptor(call.files(), place.names());
  }

  private Descriptor file(Place place, boolean changing) throws IOException {
    var channel = place.parent().file(place.name(), options(changing));
    try {
      var stat = FileStat.of(place.parent().attributes(place.name()));
      return new FileDescriptor(call.files(), place.names(), channel, stat, rights, flags);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private Set<OpenOption> options(boolean changing) {
    var options = new HashSet<OpenOption>();
    options.add(StandardOpenOption.READ);
    if (changing) {
      options.add(StandardOpenOption.WRITE);
    }
    if (has(CREATE)) {
      options.add(has(EXCLUSIVE) ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
    }
    if (has(TRUNCATE)) {
      options.add(StandardOpenOption.TRUNCATE_EXISTING);
    }
    return options;
  }

  private static Optional<BasicFileAttributes> attributes(Place place) throws IOException {
    try {
      return Optional.of(place.parent().attributes(place.name()));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  private boolean has(int flag) {
    return (openFlags & flag) != 0;
  }
}
