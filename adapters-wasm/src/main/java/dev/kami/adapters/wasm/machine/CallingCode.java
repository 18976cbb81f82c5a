package dev.kami.adapters.wasm.machine;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;

/**
 * Finds in the code of a function where it passes its memory: to another function, followed by the
 * instance, or to one of the static methods that work on it.
 */
abstract class CallingCode implements CodeTransform {
  private static final String CHECK = "checkInterruption";

  private final GuestClasses classes;
  private final int memory;

  /** How many of memory and instance were loaded and not written yet. */
  private int held;

  /** Code of a function with the memory in this slot, and the instance in the next. */
  CallingCode(GuestClasses classes, int memory) {
    this.classes = classes;
    this.memory = memory;
  }

  /** Writes a call of one of the rewritten classes, with its arguments on the stack. */
  abstract void call(CodeBuilder out, InvokeInstruction call);

  /** Writes the use of the memory by one of Chicory's static methods. */
  abstract void use(CodeBuilder out, InvokeInstruction use);

  /** Writes anything else. */
  abstract void other(CodeBuilder out, CodeElement element);

  @Override
  public final void accept(CodeBuilder out, CodeElement element) {
    switch (element) {
      case StackMapTableAttribute _ -> {}
      case LoadInstruction load when held == 0 && load.slot() == memory -> held = 1;
      case LoadInstruction load when held == 1 && load.slot() == memory + 1 -> held = 2;
      case InvokeInstruction call when call.opcode() == Opcode.INVOKESTATIC -> invoke(out, call);
      default -> {
        expect(0);
        other(out, element);
      }
    }
  }

  private void invoke(CodeBuilder out, InvokeInstruction call) {
    var owner = call.owner().asSymbol();
    if (classes.isHelpers(owner)) {
      if (held == 1) {
        held = 0;
        use(out, call);
      } else if (!isInterruptionCheck(classes, call)) {
        expect(0);
        other(out, call);
      }
    } else if (held == 2 && classes.isOurs(owner)) {
      held = 0;
      call(out, call);
    } else {
      expect(0);
      other(out, call);
    }
  }

  private void expect(int number) {
    if (held != number) {
      throw new IllegalArgumentException("the compiler uses the memory in an unknown way");
    }
  }

  /** Refuelling looks at what an interruption would be for, so the check is left out. */
  static boolean isInterruptionCheck(GuestClasses classes, InvokeInstruction call) {
    return classes.isHelpers(call.owner().asSymbol()) && call.name().equalsString(CHECK);
  }
}
