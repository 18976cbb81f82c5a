package dev.kami.adapters.wasm.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The core modules of a file, in their order: as they are executed at first, and better ones that
 * may come later, when they have been compiled. Fuel and results are the same with both, so nobody
 * can tell. Safe for use by many threads.
 */
final class LoadedFile implements AutoCloseable {

  private final List<LoadedModule> first;
  private final List<CodeMemory.Hold> holds;
  private final CompletableFuture<Optional<LoadedFile>> better;

  private LoadedFile(
      List<LoadedModule> first,
      List<CodeMemory.Hold> holds,
      CompletableFuture<Optional<LoadedFile>> better) {
    this.first = List.copyOf(first);
    this.holds = List.copyOf(holds);
    this.better = better;
  }

  /** Puts a file together; closing it instead of taking the file gives back what it took. */
  static final class Builder implements AutoCloseable {

    private final CodeMemory memory;
    private final List<LoadedModule> modules = new ArrayList<>();
    private final List<CodeMemory.Hold> holds = new ArrayList<>();

    /** A file of no modules, which will take memory from there. */
    Builder(CodeMemory memory) {
      this.memory = memory;
    }

    /**
     * Adds a module whose classes there are.
     *
     * @throws dev.kami.domain.problem.ProblemException {@code module.no-room}
     */
    void compiled(CompiledCode code, GuestClassLoader classes) {
      holds.add(memory.take(code.size()));
      modules.add(LoadedModule.of(code, classes));
    }

    /**
     * Adds a module that is interpreted.
     *
     * @throws dev.kami.domain.problem.ProblemException {@code module.no-room}, or a function has
     *     too many locals
     */
    void interpreted(AdmittedModule module) {
      holds.add(memory.take(CompileCost.interpreting(module)));
      modules.add(LoadedModule.interpreted(module));
    }

    /** {@return a file that stays as it is} */
    LoadedFile settled() {
      return improving(CompletableFuture.completedFuture(Optional.empty()));
    }

    /** {@return a file that is good until a better one comes, if any does} */
    LoadedFile improving(CompletableFuture<Optional<LoadedFile>> better) {
      var file = new LoadedFile(modules, holds, better);
      file.whenBetter(_ -> file.release());
      return file;
    }

    @Override
    public void close() {
      holds.forEach(CodeMemory.Hold::close);
    }
  }

  /** {@return the modules to begin with} */
  List<LoadedModule> first() {
    return first;
  }

  /** Has better modules used once they come, at once when they came before; perhaps never. */
  void whenBetter(Consumer<List<LoadedModule>> use) {
    var _ = better.thenAccept(file -> file.ifPresent(it -> use.accept(it.first())));
  }

  /** Waits until nothing better is to be expected. */
  void awaitBest() {
    var _ = better.join();
  }

  /** Gives the memory back that the modules took, and those that may come. */
  @Override
  public void close() {
    release();
    var _ = better.thenAccept(file -> file.ifPresent(LoadedFile::close));
  }

  private void release() {
    holds.forEach(CodeMemory.Hold::close);
  }
}
