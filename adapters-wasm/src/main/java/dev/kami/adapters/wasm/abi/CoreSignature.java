package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a component function looks as a core function, and how its values are passed
 * (CanonicalABI.md, flatten_functype), over a memory of 32-bit addresses.
 *
 * @param type of the core function
 * @param parameters that are passed to it
 * @param result that it passes back
 */
record CoreSignature(
    dev.kami.adapters.wasm.module.FunctionType type, Parameters parameters, Result result) {

  /**
   * {@return the core function that {@code canon lift} takes}
   *
   * @param async whether it has the option
   * @param callback whether it has the option
   */
  static CoreSignature ofLift(FunctionType function, boolean async, boolean callback) {
    var codecs = new Codecs();
    var parameters = parameters(codecs, function, Flat.MAX_PARAMETERS);
    var result = new Result(codecs.of(function.result()), Flat.MAX_RESULTS);
    List<NumberType> core;
    if (async) {
      core = callback ? Flat.I32 : List.of();
    } else {
      core = result.spilled() ? Flat.I32 : result.flat();
    }
    return new CoreSignature(type(parameters.flat(), core), parameters, result);
  }

  /**
   * {@return the core function that {@code canon lower} makes}
   *
   * @param async whether it has the option
   */
  static CoreSignature ofLower(FunctionType function, boolean async) {
    var codecs = new Codecs();
    var parameters =
        parameters(codecs, function, async ? Flat.MAX_ASYNC_PARAMETERS : Flat.MAX_PARAMETERS);
    var result = new Result(codecs.of(function.result()), async ? 0 : Flat.MAX_RESULTS);
    var core = new ArrayList<>(parameters.flat());
    if (result.spilled()) {
      core.add(NumberType.I32);
    }
    return new CoreSignature(type(core, async ? Flat.I32 : result.flat()), parameters, result);
  }

  /** {@return the core function of {@code canon task.return} for such a result} */
  static CoreSignature ofTaskReturn(Optional<ValueType> type) {
    var parameters = new Parameters(new Codecs().of(type.stream().toList()), Flat.MAX_PARAMETERS);
    var nothing = new Result(Optional.empty(), 0);
    return new CoreSignature(type(parameters.flat(), List.of()), parameters, nothing);
  }

  private static Parameters parameters(Codecs codecs, FunctionType function, int mostFlat) {
    return new Parameters(
        codecs.of(function.parameters().stream().map(Field::type).toList()), mostFlat);
  }

  private static dev.kami.adapters.wasm.module.FunctionType type(
      List<NumberType> parameters, List<NumberType> results) {
    return new dev.kami.adapters.wasm.module.FunctionType(
        List.copyOf(parameters), List.copyOf(results));
  }
}
