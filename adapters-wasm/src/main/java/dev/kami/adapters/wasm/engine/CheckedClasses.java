package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.compiler.internal.ByteClassCollector;

/** Takes the classes of a module as they are made, and has a look each time whether to go on. */
final class CheckedClasses extends ByteClassCollector {

  private final Runnable checkpoint;

  /** A collector that fails as the checkpoint does. */
  CheckedClasses(Runnable checkpoint) {
    this.checkpoint = checkpoint;
    checkpoint.run();
  }

  @Override
  public void put(String className, byte[] bytes) {
    checkpoint.run();
    super.put(className, bytes);
  }
}
