package dev.kami.adapters.wasm.machine;

import com.dylibso.chicory.runtime.ConstantEvaluators;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.UninstantiableException;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.DataSegment;
import com.dylibso.chicory.wasm.types.PassiveDataSegment;

/** The data segments of one instance. */
final class DataSegments {

  private final DataSegment[] segments;

  /** The segments of an instance, which become empty in this array when they are spent. */
  DataSegments(DataSegment... segments) {
    this.segments = segments;
  }

  /** Copies the active segments of a memory into it, which are spent then. */
  void initialize(Instance instance, int memoryIndex, FlatMemory memory) {
    for (var i = 0; i < segments.length; i++) {
      if (segments[i] instanceof ActiveDataSegment active && active.index() == memoryIndex) {
        var address =
            (int) ConstantEvaluators.computeConstantValue(instance, active.offsetInstructions())[0];
        if (address < 0 || address > memory.size() - active.data().length) {
          throw new UninstantiableException("out of bounds memory access: data segment " + i);
        }
        memory.store(address, active.data(), 0, active.data().length);
        segments[i] = PassiveDataSegment.EMPTY;
      }
    }
  }

  /** Copies a part of a segment into a memory. */
  void copy(int segment, int offset, int length, FlatMemory memory, int address) {
    memory.write(address, segments[segment].data(), offset, length);
  }

  /** Makes a segment empty. */
  void drop(int segment) {
    segments[segment] = PassiveDataSegment.EMPTY;
  }
}
