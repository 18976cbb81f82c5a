package dev.kami.adapters.wasm.machine;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;

/** Decides how a function is rewritten: with the meter in place, unless that makes it too large. */
final class CodeSize {
  /** Some less than a method may have. */
  private static final int MOST = 64_000;

  /** Beyond that, a branch may need more bytes. */
  private static final int FAR = 32_000;

  private static final int FAR_BRANCH = 5;
  private static final int CALL = 40;
  private static final int ACCESS = 6;
  private static final int RETURN = 9;

  private final GuestClasses classes;
  private boolean charges;
  private boolean usesMemory;
  private int branches;
  private int length;

  CodeSize(GuestClasses classes, CodeModel code) {
    this.classes = classes;
    this.length = code instanceof CodeAttribute attribute ? attribute.codeLength() : MOST;
    code.forEach(this::add);
  }

  /**
   * {@return the rewriting of a function with the memory in this slot}
   *
   * <p>One that charges nothing and uses no memory executes nothing, or has the interpreter do it.
   */
  CodeTransform transform(int memory) {
    if (!charges && !usesMemory) {
      return new PassingCode(classes);
    }
    var most = length > FAR ? length + FAR_BRANCH * branches : length;
    return most > MOST
        ? new LargeCode(classes, memory)
        : new GuestCode(classes, memory, usesMemory);
  }

  private void add(CodeElement element) {
    switch (element) {
      case BranchInstruction _ -> branches++;
      case ReturnInstruction _ -> length += RETURN;
      case InvokeInstruction call -> {
        if (!classes.isHelpers(call.owner().asSymbol())) {
          length += CALL;
          charges |= classes.meter(call.name().stringValue()).isPresent();
        } else if (GuestClasses.isAccess(call.name().stringValue())) {
          usesMemory = true;
          length += ACCESS;
        }
      }
      default -> {}
    }
  }
}
