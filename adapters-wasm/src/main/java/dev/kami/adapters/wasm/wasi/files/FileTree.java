package dev.kami.adapters.wasm.wasi.files;

import dev.kami.adapters.wasm.files.Directory;
import dev.kami.adapters.wasm.files.FileException;
import dev.kami.adapters.wasm.files.FileFailure;
import dev.kami.adapters.wasm.files.Sandbox;
import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.limits.HostPrices;
import dev.kami.adapters.wasm.wasi.denial.Denials;
import dev.kami.application.port.out.FileGrant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files that a call was granted, which the guest sees as {@code /}.
 *
 * <p>A guest without any grant sees a {@code /} as well, in which everything is refused: only so do
 * its attempts reach the host and can be explained.
 *
 * <p>{@code ..} is resolved in the text, which is the same as on disk because links are not
 * followed, after a look whether there is a directory to go up from; it cannot lead above the
 * directory that the path is relative to.
 */
public final class FileTree implements AutoCloseable {

  private static final int LONGEST_PATH = 4096;

  /** Directories in each other: every step of a walk opens one. */
  private static final int DEEPEST = 256;

  private final Optional<Sandbox> sandbox;
  private final boolean writable;
  private final Denials denials;
  private final DiskAccount disk;
  private final CallGuard guard;
  private final Holdings holdings = new Holdings();

  private FileTree(Optional<Sandbox> sandbox, boolean writable, Denials denials, CallGuard guard) {
    this.sandbox = sandbox;
    this.writable = writable;
    this.denials = denials;
    this.guard = guard;
    this.disk = new DiskAccount(denials);
  }

  /** {@return the files of a grant} */
  public static FileTree of(FileGrant grant, Denials denials, CallGuard guard) {
    return switch (grant) {
      case FileGrant.None _ -> new FileTree(Optional.empty(), false, denials, guard);
      case FileGrant.ReadOnly(var root) ->
          new FileTree(Optional.of(Sandbox.at(root)), false, denials, guard);
      case FileGrant.ReadWrite(var root) ->
          new FileTree(Optional.of(Sandbox.at(root)), true, denials, guard);
    };
  }

  /**
   * {@return where a path leads from a directory, its parent open}
   *
   * @param doing what the guest is about to do, such as {@code opening}, for the denial
   */
  Place find(List<String> base, String path, String doing) throws IOException {
    return new Walk(base, path, doing).place();
  }

  /** {@return like {@link #find}, for something that will be changed} */
  Place findToChange(List<String> base, String path, String doing) throws IOException {
    var walk = new Walk(base, path, doing);
    if (sandbox.isPresent() && !writable) {
      denials.readOnly(doing, walk.shown());
      throw new FileException(FileFailure.READ_ONLY);
    }
    return walk.place();
  }

  /** {@return the directory that these names lead to, open} */
  Directory open(List<String> names, String doing) throws IOException {
    var tree = granted(doing, "/" + String.join("/", names));
    pay(names.size());
    return tree.walk(names);
  }

  /** Fails when the call must end: what takes many steps must not outlast it. */
  void checkTime() {
    if (!guard.proceed()) {
      throw new FileException(FileFailure.NOT_PERMITTED);
    }
  }

  /** Has the guest pay for names that are looked up. */
  void pay(long names) {
    if (!guard.charge(HostPrices.NAME * names)) {
      throw new FileException(FileFailure.NOT_PERMITTED);
    }
  }

  /** {@return whether the guest may change anything} */
  public boolean writable() {
    return writable;
  }

  /** {@return the directory that everything is in, which every guest starts with} */
  public OpenDirectory root() {
    return new OpenDirectory(this, List.of());
  }

  /** Closes every file that is still open. */
  @Override
  public void close() {
    holdings.close();
  }

  /** {@return what the call holds open} */
  Holdings holdings() {
    return holdings;
  }

  /** {@return where refusals are noted} */
  Denials denials() {
    return denials;
  }

  /** {@return what the call may add to the disk} */
  DiskAccount disk() {
    return disk;
  }

  /** Notes that a link was met, and fails. */
  FileException link(String doing, String path) {
    denials.never(doing, path, "links are not followed in a tool's files");
    return new FileException(FileFailure.LOOP);
  }

  private Sandbox granted(String doing, String path) {
    return sandbox.orElseThrow(() -> {
      denials.noFiles(doing, path);
      return new FileException(FileFailure.ACCESS);
    });
  }

  private final class Walk {

    private final List<String> names;
    private final Set<List<String>> left = new LinkedHashSet<>();
    private final String doing;
    private boolean directory = true;

    Walk(List<String> base, String path, String doing) {
      this.doing = doing;
      this.names = new ArrayList<>(base);
      if (path.length() > LONGEST_PATH) {
        throw new FileException(FileFailure.NAME_TOO_LONG);
      }
      if (path.indexOf('\0') >= 0) {
        throw new FileException(FileFailure.INVALID);
      }
      if (path.isEmpty()) {
        throw new FileException(FileFailure.NO_ENTRY);
      }
      if (path.startsWith("/")) {
        throw outside(path);
      }
      for (var name : path.split("/", -1)) {
        directory = step(base.size(), name, path);
      }
    }

    /** {@return whether the path so far can only be a directory} */
    private boolean step(int floor, String name, String path) {
      return switch (name) {
        case "", "." -> true;
        case ".." -> {
          if (names.size() == floor) {
            throw outside(path);
          }
          left.add(List.copyOf(names));
          names.removeLast();
          yield true;
        }
        default -> {
          if (names.size() == DEEPEST) {
            throw new FileException(FileFailure.NAME_TOO_LONG);
          }
          names.add(name);
          yield false;
        }
      };
    }

    private FileException outside(String path) {
      if (sandbox.isEmpty()) {
        denials.noFiles(doing, path);
        return new FileException(FileFailure.ACCESS);
      }
      denials.never(doing, path, "it is outside the tool's files");
      return new FileException(FileFailure.OUTSIDE);
    }

    String shown() {
      return "/" + String.join("/", names);
    }

    Place place() throws IOException {
      var tree = granted(doing, shown());
      for (var above : left) {
        checkTime();
        pay(above.size());
        walk(tree, above).close();
      }
      pay(names.size());
      if (names.isEmpty()) {
        return new Place(tree.walk(List.of()), List.of(), true);
      }
      return new Place(walk(tree, names.subList(0, names.size() - 1)), names, directory);
    }

    /** A link on the way looks like a file that is no directory; says so. */
    private Directory walk(Sandbox tree, List<String> way) throws IOException {
      try {
        return tree.walk(way);
      } catch (IOException e) {
        for (var depth = 0; depth < way.size(); depth++) {
          checkTime();
          try (var parent = tree.walk(way.subList(0, depth))) {
            if (parent.attributes(way.get(depth)).isSymbolicLink()) {
              throw link(doing, shown());
            }
          }
        }
        throw e;
      }
    }
  }
}
