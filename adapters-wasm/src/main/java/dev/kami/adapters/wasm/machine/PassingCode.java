package dev.kami.adapters.wasm.machine;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.MethodTypeDesc;

/**
 * Rewrites code that passes the memory along and does not use it: bridges between arrays of numbers
 * and functions, the machine itself, and indirect calls. Where such code asks an instance for its
 * memory, it asks for its state from now on.
 */
final class PassingCode implements CodeTransform {
  private static final String MEMORY_GETTER = "memory";
  private static final MethodTypeDesc MEMORY_TYPE = MethodTypeDesc.of(GuestClasses.MEMORY);
  private static final MethodTypeDesc STATE_TYPE =
      MethodTypeDesc.of(GuestClasses.STATE, GuestClasses.INSTANCE);

  private final GuestClasses classes;

  PassingCode(GuestClasses classes) {
    this.classes = classes;
  }

  @Override
  public void accept(CodeBuilder out, CodeElement element) {
    switch (element) {
      case StackMapTableAttribute _ -> {}
      case InvokeInstruction call -> invoke(out, call);
      default -> out.with(element);
    }
  }

  private void invoke(CodeBuilder out, InvokeInstruction call) {
    var owner = call.owner().asSymbol();
    var name = call.name().stringValue();
    if (owner.equals(GuestClasses.INSTANCE)
        && name.equals(MEMORY_GETTER)
        && call.typeSymbol().equals(MEMORY_TYPE)) {
      out.invokestatic(GuestClasses.STATE, "of", STATE_TYPE);
    } else if (call.opcode() == Opcode.INVOKESTATIC && classes.isOurs(owner)) {
      out.invokestatic(owner, name, GuestClasses.stated(call.typeSymbol()));
    } else if (!CallingCode.isInterruptionCheck(classes, call)) {
      out.with(call);
    }
  }
}
