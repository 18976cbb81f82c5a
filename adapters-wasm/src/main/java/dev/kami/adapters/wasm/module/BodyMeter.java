package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryReader;
import dev.kami.adapters.wasm.binary.BinaryWriter;
import dev.kami.adapters.wasm.binary.ByteRange;

/**
 * Meters one function: cuts its code into straight-line runs and puts the payment for each before
 * its first instruction.
 *
 * <p>An instruction of a run is executed exactly when the first one is, unless one between them
 * traps. So a run ends after each instruction that may go elsewhere or stay away, and before each
 * place to which a branch may come.
 */
final class BodyMeter {
  /**
   * Bytes of a metered function from which on payments are calls: an engine that compiles to
   * methods of the JVM has 64 KB for each, and interprets what does not fit.
   */
  static final int LARGE = 40_000;

  private final CodeCopier copier;
  private final boolean byCalls;
  private final FuelCode payment;
  private final FuelCode rangePayment;

  /** What is paid for. */
  private final BinaryWriter code = new BinaryWriter();

  /** What is not paid for yet. */
  private final BinaryWriter run = new BinaryWriter();

  private final LabelStack labels = new LabelStack();
  private long cost;

  private BodyMeter(FuelIndices indices, CodeCopier copier, boolean byCalls) {
    this.copier = copier;
    this.byCalls = byCalls;
    this.payment = new FuelCode(code, indices);
    this.rangePayment = new FuelCode(run, indices);
  }

  /** Meters a function, whose instructions pass the copier. */
  static FunctionBody meter(FunctionBody body, FuelIndices indices, CodeCopier copier) {
    FunctionBody metered = new BodyMeter(indices, copier, false).meter(body);
    return metered.code().length() <= LARGE
        ? metered
        : new BodyMeter(indices, copier, true).meter(body);
  }

  private FunctionBody meter(FunctionBody body) {
    cost = InstructionCost.ofEntering(body);
    labels.open(Effect.BLOCK);
    InstructionReader in = new InstructionReader(body.code().reader());
    while (in.hasNext()) {
      instruction(in.next());
    }
    pay();
    return new FunctionBody(body.locals(), ByteRange.copyOf(code.toArray()));
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
      case BRANCH, CALL, LEAVE -> {
        append(instruction);
        pay();
      }
      case BYTES -> range(instruction, Range.BYTES);
      case ELEMENTS -> range(instruction, Range.ELEMENTS);
      case PAGES -> range(instruction, Range.PAGES);
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

  private void range(Instruction instruction, Range range) {
    rangePayment.chargeRange(range);
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
      if (byCalls) {
        payment.chargeByCall(cost);
      } else {
        payment.charge(cost);
      }
    }
    code.append(run);
    run.clear();
    cost = 0;
  }
}
