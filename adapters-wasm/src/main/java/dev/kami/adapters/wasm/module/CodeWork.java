package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.MalformedBinaryException;

/**
 * How much work code is for whoever validates or compiles it. Size alone does not tell: each branch
 * may carry a thousand values, and a compiler describes all locals at each place that branches
 * meet.
 */
public final class CodeWork {

  private CodeWork() {}

  /**
   * {@return values that a validator looks at, at most: for each instruction one, for each that
   * calls or branches as many as the longest type of the module has, for each of its labels}
   *
   * @throws MalformedBinaryException the code cannot be read
   */
  public static long validation(CoreModule module) {
    long arity = 1 + longestType(module);
    long work = 0;
    for (FunctionBody body : module.code()) {
      // Most modules cannot be too much work whatever is in them.
      work += body.code().length() * arity;
    }
    return work <= LITTLE ? work : exactly(module, arity);
  }

  /**
   * {@return places of a function at which control flow parts or meets}
   *
   * @throws MalformedBinaryException the code cannot be read
   */
  public static long joins(FunctionBody body) {
    long joins = 0;
    InstructionReader instructions = new InstructionReader(body.code().reader());
    while (instructions.hasNext()) {
      joins += joins(instructions.next());
    }
    return joins;
  }

  private static final long LITTLE = 100_000_000;

  private static long exactly(CoreModule module, long arity) {
    long work = 0;
    for (FunctionBody body : module.code()) {
      work += body.code().length() + arity * joins(body);
    }
    return work;
  }

  private static long joins(Instruction instruction) {
    return switch (instruction.effect()) {
      case BLOCK, LOOP, IF, ELSE, END, BRANCH, CALL, LEAVE -> 1 + instruction.labels().size();
      case STRAIGHT, NOTHING, BYTES, ELEMENTS, PAGES, WAIT -> 0;
    };
  }

  private static long longestType(CoreModule module) {
    return module.types().stream()
        .flatMap(group -> group.members().stream())
        .mapToLong(member ->
            switch (member.type()) {
              case FunctionType function ->
                  function.parameters().size() + function.results().size();
              case StructType structure -> structure.fields().size();
              case ArrayType _ -> 1;
            })
        .max()
        .orElse(0);
  }
}
