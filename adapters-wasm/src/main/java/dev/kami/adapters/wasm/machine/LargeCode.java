package dev.kami.adapters.wasm.machine;

import dev.kami.adapters.wasm.module.MeterFunction;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;

/**
 * Rewrites the code of a function so that it does not become larger, for functions near the limit
 * of 64 KB: the meter stays a call, of a static method, and so does each use of the memory, which
 * moves into the place of the state.
 */
final class LargeCode extends CallingCode {
  private final GuestClasses classes;
  private final int memory;
  private int state;

  LargeCode(GuestClasses classes, int memory) {
    super(classes, memory);
    this.classes = classes;
    this.memory = memory;
  }

  @Override
  public void atStart(CodeBuilder out) {
    state = out.allocateLocal(TypeKind.REFERENCE);
    out.aload(memory).astore(state);
    out.aload(memory).getfield(GuestClasses.STATE, "memory", GuestClasses.MEMORY).astore(memory);
  }

  @Override
  void call(CodeBuilder out, InvokeInstruction call) {
    var type = GuestClasses.stated(call.typeSymbol());
    var name = call.name().stringValue();
    var meter = classes.meter(name);
    out.aload(state).aload(memory + 1);
    if (meter.isPresent()) {
      out.invokestatic(GuestClasses.STATE, methodOf(meter.get()), type);
    } else {
      out.invokestatic(call.owner().asSymbol(), name, type);
    }
  }

  @Override
  void use(CodeBuilder out, InvokeInstruction use) {
    out.aload(memory).with(use);
  }

  @Override
  void other(CodeBuilder out, CodeElement element) {
    out.with(element);
  }

  /** {@return the method of {@link GuestState} that does this} */
  static String methodOf(MeterFunction function) {
    return switch (function) {
      case CHARGE -> "charge";
      case CHARGE_BYTES -> "chargeBytes";
      case CHARGE_ELEMENTS -> "chargeElements";
      case CHARGE_PAGES -> "chargePages";
      case ENTER -> "enter";
      case CALLING -> "calling";
    };
  }
}
