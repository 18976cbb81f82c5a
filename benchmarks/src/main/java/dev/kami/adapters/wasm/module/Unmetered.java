package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryWriter;
import dev.kami.adapters.wasm.binary.ByteRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the metering out of a metered module again, so that what it costs can be measured: the same
 * imports, which nobody calls. It lives in the package of the rewriter to reach what is not public;
 * no module of a user passes here.
 */
public final class Unmetered {
  private static final int CALL = 0x10;

  private final int firstMeter;

  private Unmetered(int firstMeter) {
    this.firstMeter = firstMeter;
  }

  /** {@return the module without metering} */
  public static MeteredModule of(MeteredModule metered) {
    var module = metered.module();
    var first = IndexSpaces.of(module).importedFunctions() - MeterFunction.COUNT;
    var code = module.code().stream().map(new Unmetered(first)::without).toList();
    return new MeteredModule(
        module.withCode(code), metered.importModule(), metered.facts());
  }

  /** A call of the meter goes together with the instruction before it, which made its argument. */
  private FunctionBody without(FunctionBody body) {
    var kept = new ArrayList<Instruction>();
    var reader = new InstructionReader(body.code().reader());
    var entering = false;
    while (reader.hasNext()) {
      var next = reader.next();
      if (entering) {
        entering = false;
      } else if (isMeter(next)) {
        entering = remove(kept, MeterFunction.at(next.operand() - firstMeter));
      } else {
        kept.add(next);
      }
    }
    var out = new BinaryWriter();
    kept.forEach(it -> it.bytes().writeTo(out));
    return new FunctionBody(body.locals(), ByteRange.copyOf(out.toArray()));
  }

  private static boolean remove(List<Instruction> kept, MeterFunction function) {
    return switch (function) {
      case CHARGE, CALLING -> {
        kept.removeLast();
        yield false;
      }
      case ENTER -> {
        kept.removeLast();
        yield true;
      }
      case CHARGE_BYTES, CHARGE_ELEMENTS, CHARGE_PAGES -> false;
    };
  }

  private boolean isMeter(Instruction it) {
    return it.opcode().prefix() == 0
        && it.opcode().code() == CALL
        && it.operand() >= firstMeter
        && it.operand() < firstMeter + MeterFunction.COUNT;
  }
}
