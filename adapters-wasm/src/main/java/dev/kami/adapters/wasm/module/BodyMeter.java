package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryReader;
import dev.kami.adapters.wasm.binary.BinaryWriter;
import dev.kami.adapters.wasm.binary.ByteRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Meters one function: cuts its code into straight-line runs and puts the payment for each before
 * its first instruction.
 *
 * <p>An instruction of a run is executed exactly when the first one is, unless one between them
 * traps. So a run ends after each instruction that may go elsewhere or stay away, and before each
 * place to which a branch may come.
 *
 * <p>A function that calls others says first how much of the stack it takes, and before each call
 * how deep that happens. Nothing is to be said when a call returns, in whatever way: each function
 * has its own depth in a local.
 */
final class BodyMeter {
  /**
   * Bytes of stack that a function that calls nothing takes without saying so: the host keeps more
   * than that in reserve.
   */
  static final int SMALL_FRAME = 8192;

  private final CodeCopier copier;
  private final FuelCode payment;
  private final int frame;
  private final int depth;

  /** What is paid for. */
  private final BinaryWriter code = new BinaryWriter();

  /** What is not paid for yet. */
  private final BinaryWriter run = new BinaryWriter();

  private final LabelStack labels = new LabelStack();
  private long cost;
  private boolean calls;

  private BodyMeter(FuelIndices indices, CodeCopier copier, int frame, int depth) {
    this.copier = copier;
    this.payment = new FuelCode(indices);
    this.frame = frame;
    this.depth = depth;
  }

  /** Meters a function, whose instructions pass the copier. */
  static FunctionBody meter(
      FunctionBody body,
      FunctionType type,
      IndexSpaces spaces,
      FuelIndices indices,
      CodeCopier copier) {
    int frame = FrameSize.of(body, type, spaces);
    int depth = type.parameters().size() + (int) body.localCount();
    return new BodyMeter(indices, copier, frame, depth).meter(body);
  }

  private FunctionBody meter(FunctionBody body) {
    cost = InstructionCost.ofEntering(body);
    labels.open(Effect.BLOCK);
    InstructionReader in = new InstructionReader(body.code().reader());
    while (in.hasNext()) {
      instruction(in.next());
    }
    pay();
    return calls || frame > SMALL_FRAME ? entering(body) : bodyOf(body.locals(), code);
  }

  private FunctionBody entering(FunctionBody body) {
    List<LocalGroup> locals = new ArrayList<>(body.locals());
    locals.add(new LocalGroup(1, NumberType.I32));
    BinaryWriter all = new BinaryWriter();
    payment.enter(frame, depth, all);
    all.append(code);
    return bodyOf(locals, all);
  }

  private static FunctionBody bodyOf(List<LocalGroup> locals, BinaryWriter code) {
    return new FunctionBody(locals, ByteRange.copyOf(code.toArray()));
  }

  private void instruction(Instruction instruction) {
    labels.target(instruction);
    switch (instruction.effect()) {
      case STRAIGHT, NOTHING -> append(instruction);
      case BLOCK -> {
        append(instruction);
        labels.open(Effect.BLOCK);
      }
      case LOOP -> {
        pay();
        append(instruction);
        pay();
        labels.open(Effect.LOOP);
      }
      case IF -> {
        append(instruction);
        pay();
        labels.open(Effect.IF);
      }
      case ELSE -> {
        pay();
        append(instruction);
        pay();
      }
      case END -> end(instruction);
      case CALL -> {
        calls = true;
        payment.calling(depth, run);
        append(instruction);
        pay();
      }
      case BRANCH, LEAVE -> {
        if (TailCalls.isOne(instruction)) {
          calls = true;
          payment.calling(depth, run);
        }
        append(instruction);
        pay();
      }
      case BYTES -> range(instruction, MeterFunction.CHARGE_BYTES);
      case ELEMENTS -> range(instruction, MeterFunction.CHARGE_ELEMENTS);
      case PAGES -> range(instruction, MeterFunction.CHARGE_PAGES);
      case WAIT ->
          throw BinaryReader.malformedAt(
              instruction.bytes().start(),
              "instruction %s could sleep for ever without using fuel"
                  .formatted(instruction.opcode()));
    }
  }

  private void end(Instruction end) {
    if (labels.close(end)) {
      pay();
      append(end);
      pay();
    } else {
      append(end);
    }
  }

  private void range(Instruction instruction, MeterFunction range) {
    payment.chargeRange(range, run);
    append(instruction);
  }

  private void append(Instruction instruction) {
    copier.copy(instruction, run);
    cost += InstructionCost.of(instruction);
    if (cost >= InstructionCost.LONGEST_RUN) {
      pay();
    }
  }

  /** Ends the run. */
  private void pay() {
    if (cost > 0) {
      payment.charge(cost, code);
    }
    code.append(run);
    run.clear();
    cost = 0;
  }
}
