package dev.kami.application.memory;

import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.FileGrant;
import dev.kami.domain.execution.Usage;
import dev.kami.domain.policy.Denial;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a scripted guest sees of the world, with every limit enforced by throwing the fault that
 * ends the call.
 */
public final class ScriptedCall {

  private final ExecutionRequest request;
  private final BooleanSupplier stopped;
  private final long startNanos = System.nanoTime();
  private final List<Denial> denials = new ArrayList<>();
  private long fuel;
  private long memory;
  private long output;

  ScriptedCall(ExecutionRequest request, BooleanSupplier stopped) {
    this.request = request;
    this.stopped = stopped;
  }

  /** {@return the input of a call of the main entry, the empty text of any other} */
  public String input() {
    return request.entry() instanceof Entry.Main(var input) ? input : "";
  }

  /** {@return what is called} */
  public Entry entry() {
    return request.entry();
  }

  /** {@return the variable's value, when it is granted} */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(request.grants().environment().get(name));
  }

  /** {@return all that was granted and limited} */
  public ExecutionRequest request() {
    return request;
  }

  /** Executes that many instructions. */
  public void spend(long instructions) {
    if (request.cancellation().requested() || stopped.getAsBoolean()) {
      throw ended(GuestFault.Kind.CANCELLED, "call.cancelled", "the call was taken back");
    }
    if (elapsed().compareTo(request.limits().time()) >= 0) {
      throw ended(GuestFault.Kind.LIMIT, "limit.time", "the time is over");
    }
    if (instructions > request.limits().fuel() - fuel) {
      throw ended(GuestFault.Kind.LIMIT, "limit.fuel", "the fuel is gone");
    }
    fuel += instructions;
  }

  /** {@return whether that many bytes of memory could be had} */
  public boolean grow(long bytes) {
    if (bytes > request.limits().memoryBytes() - memory) {
      return false;
    }
    memory += bytes;
    return true;
  }

  /** Puts out that many bytes. */
  public void write(long bytes) {
    output += bytes;
    if (output > request.limits().outputBytes()) {
      throw ended(GuestFault.Kind.LIMIT, "limit.output", "the output is full");
    }
  }

  /** {@return the host's path of a guest's file, which the guest is granted to use so} */
  public Path file(String path, boolean writing) {
    var allowed =
        switch (request.grants().files()) {
          case FileGrant.None _ -> Optional.<Path>empty();
          case FileGrant.ReadOnly(var root) ->
              writing ? Optional.<Path>empty() : inside(root, path);
          case FileGrant.ReadWrite(var root) -> inside(root, path);
        };
    return allowed.orElseThrow(() -> {
      deny(new Denial("opening " + path, "no grant covers it", "set fs_access"));
      return ended(GuestFault.Kind.DENIED, "guest.denied", path + " cannot be opened");
    });
  }

  /** Notes a denial; the guest goes on. */
  public void deny(Denial denial) {
    denials.add(denial);
  }

  /** {@return the exception with which a script ends its call} */
  public static ProblemException ended(GuestFault.Kind kind, String code, String cause) {
    return new ProblemException(new GuestFault(kind, code, cause, "", ""));
  }

  Usage usage() {
    return new Usage(elapsed(), fuel, memory, 0);
  }

  List<Denial> denials() {
    return denials;
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  private static Optional<Path> inside(Path root, String path) {
    var relative = path.replaceFirst("^/+", "");
    try {
      var real = root.toRealPath();
      var file = real.resolve(relative).normalize();
      var folder = file.getParent();
      if (folder == null || !file.startsWith(real) || !folder.toRealPath().startsWith(real)) {
        return Optional.empty();
      }
      return Files.isSymbolicLink(file) ? Optional.empty() : Optional.of(file);
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
