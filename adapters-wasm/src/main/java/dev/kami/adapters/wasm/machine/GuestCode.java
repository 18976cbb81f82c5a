package dev.kami.adapters.wasm.machine;

import dev.kami.adapters.wasm.module.MeterFunction;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the code of one function of the guest.
 *
 * <p>The fuel lives in a local variable. It is written to the meter before everything that lets
 * other code see it (calls, returns, throws) and read after calls; what throws in between passes a
 * handler that writes it. Calls are outside of this handler: when one throws, the meter is ahead of
 * the local. Array and size of the memory are read again where it may have grown: after calls,
 * after {@code memory.grow} and where an exception of the guest is caught.
 */
final class GuestCode extends CallingCode {
  private static final ClassDesc METER = ClassDesc.of(GuestMeter.class.getName());
  private static final ClassDesc ACCESS = ClassDesc.of(MemoryAccess.class.getName());
  private static final ClassDesc FLAT = ClassDesc.of(FlatMemory.class.getName());
  private static final ClassDesc BYTES = ConstantDescs.CD_byte.arrayType();
  private static final MethodTypeDesc REFILL =
      MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_long);
  private static final MethodTypeDesc ENTER =
      MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, METER);
  private static final MethodTypeDesc TRAP =
      MethodTypeDesc.of(ConstantDescs.CD_Throwable, ConstantDescs.CD_Throwable);

  /** Code between calls, of which the handler is ours. */
  private record Guarded(Label start, Label end) {}

  private final GuestClasses classes;
  private final int state;
  private final boolean usesMemory;
  private final Set<Label> handlers = new HashSet<>();
  private final List<Guarded> guarded = new ArrayList<>();
  private int meter;
  private int fuel;
  private int bytes;
  private int size;
  private @Nullable Label start;

  GuestCode(GuestClasses classes, int state, boolean usesMemory) {
    super(classes, state);
    this.classes = classes;
    this.state = state;
    this.usesMemory = usesMemory;
  }

  @Override
  public void atStart(CodeBuilder out) {
    meter = out.allocateLocal(TypeKind.REFERENCE);
    fuel = out.allocateLocal(TypeKind.LONG);
    out.aload(state).getfield(GuestClasses.STATE, "meter", METER).astore(meter);
    if (usesMemory) {
      bytes = out.allocateLocal(TypeKind.REFERENCE);
      size = out.allocateLocal(TypeKind.INT);
    }
    read(out);
  }

  @Override
  void call(CodeBuilder out, InvokeInstruction call) {
    var name = call.name().stringValue();
    var meant = classes.meter(name);
    if (meant.isPresent()) {
      meter(out, meant.get(), call);
      return;
    }
    write(out);
    end(out);
    out.aload(state).aload(state + 1);
    out.invokestatic(call.owner().asSymbol(), name, GuestClasses.stated(call.typeSymbol()));
    read(out);
  }

  private void meter(CodeBuilder out, MeterFunction function, InvokeInstruction call) {
    switch (function) {
      case CHARGE -> charge(out);
      case ENTER -> out.aload(meter).invokestatic(METER, "enter", ENTER);
      case CALLING -> out.aload(meter).swap().putfield(METER, "depth", ConstantDescs.CD_int);
      case CHARGE_BYTES, CHARGE_ELEMENTS, CHARGE_PAGES -> {
        write(out);
        end(out);
        out.aload(state).aload(state + 1);
        out.invokestatic(
            GuestClasses.STATE,
            LargeCode.methodOf(function),
            GuestClasses.stated(call.typeSymbol()));
        read(out);
      }
    }
  }

  /** Takes the number on the stack off the fuel, and asks for more when that was too much. */
  private void charge(CodeBuilder out) {
    var enough = out.newLabel();
    out.lneg().lload(fuel).ladd().dup2().lstore(fuel).lconst_0().lcmp().ifge(enough);
    out.aload(meter).lload(fuel).invokevirtual(METER, "refill", REFILL).lstore(fuel);
    out.labelBinding(enough);
  }

  @Override
  void use(CodeBuilder out, InvokeInstruction use) {
    var name = use.name().stringValue();
    if (GuestClasses.isAccess(name)) {
      out.aload(bytes).iload(size).invokestatic(ACCESS, name, access(use.typeSymbol()));
      return;
    }
    out.aload(state).getfield(GuestClasses.STATE, "memory", GuestClasses.MEMORY).with(use);
    readWhenGrown(out, use);
  }

  private static MethodTypeDesc access(MethodTypeDesc type) {
    var last = type.parameterCount() - 1;
    return type.changeParameterType(last, BYTES)
        .insertParameterTypes(last + 1, ConstantDescs.CD_int);
  }

  @Override
  void other(CodeBuilder out, CodeElement element) {
    switch (element) {
      case ReturnInstruction _, ThrowInstruction _ -> {
        write(out);
        out.with(element);
      }
      case ExceptionCatch handler -> {
        handlers.add(handler.handler());
        out.with(element);
      }
      case LabelTarget target -> {
        out.with(element);
        if (handlers.contains(target.label())) {
          end(out);
          read(out);
        }
      }
      case InvokeInstruction call -> {
        out.with(call);
        readWhenGrown(out, call);
      }
      default -> out.with(element);
    }
  }

  private void readWhenGrown(CodeBuilder out, InvokeInstruction call) {
    if (usesMemory && GuestClasses.grows(call.name().stringValue())) {
      readMemory(out);
    }
  }

  /** Writes the fuel to the meter. */
  private void write(CodeBuilder out) {
    out.aload(meter).lload(fuel).putfield(METER, "remaining", ConstantDescs.CD_long);
  }

  /** Reads what others may have changed, and begins a guarded range. */
  private void read(CodeBuilder out) {
    out.aload(meter).getfield(METER, "remaining", ConstantDescs.CD_long).lstore(fuel);
    if (usesMemory) {
      readMemory(out);
    }
    start = out.newBoundLabel();
  }

  private void readMemory(CodeBuilder out) {
    out.aload(state).getfield(GuestClasses.STATE, "flat", FLAT);
    out.dup().invokevirtual(FLAT, "bytes", MethodTypeDesc.of(BYTES)).astore(bytes);
    out.invokevirtual(FLAT, "size", MethodTypeDesc.of(ConstantDescs.CD_int)).istore(size);
  }

  /** Ends the guarded range, if one is open. */
  private void end(CodeBuilder out) {
    if (start != null) {
      guarded.add(new Guarded(start, out.newBoundLabel()));
      start = null;
    }
  }

  @Override
  public void atEnd(CodeBuilder out) {
    end(out);
    var handler = out.newBoundLabel();
    for (var range : guarded) {
      out.exceptionCatchAll(range.start, range.end, handler);
    }
    write(out);
    out.invokestatic(ACCESS, "trap", TRAP).athrow();
  }
}
