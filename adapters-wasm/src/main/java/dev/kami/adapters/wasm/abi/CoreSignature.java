package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.module.NumberType;
import dev.kami.adapters.wasm.module.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a component function looks as a core function (CanonicalABI.md, flatten_functype), over a
 * memory of 32-bit addresses. Its types must be valid.
 */
final class CoreSignature {

  private final Parameters parameters;
  private final Optional<Codec> result;
  private final boolean resultSpilled;
  private final dev.kami.adapters.wasm.module.FunctionType type;

  private CoreSignature(
      Parameters parameters,
      Optional<Codec> result,
      boolean resultSpilled,
      List<? extends ValueType> coreParameters,
      List<? extends ValueType> coreResults) {
    this.parameters = parameters;
    this.result = result;
    this.resultSpilled = resultSpilled;
    this.type =
        new dev.kami.adapters.wasm.module.FunctionType(
            List.copyOf(coreParameters), List.copyOf(coreResults));
  }

  /**
   * {@return the core function that {@code canon lift} takes}
   *
   * @param async whether it has the option
   * @param callback whether it has the option
   */
  static CoreSignature ofLift(FunctionType function, boolean async, boolean callback) {
    var codecs = new Codecs();
    var parameters = parameters(codecs, function, Flat.MAX_PARAMETERS);
    var result = codecs.of(function.result());
    var spilled = spills(result, Flat.MAX_RESULTS);
    List<NumberType> results;
    if (async) {
      results = callback ? Flat.I32 : List.of();
    } else {
      results = spilled ? Flat.I32 : flat(result);
    }
    return new CoreSignature(parameters, result, spilled, parameters.flat(), results);
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
    var result = codecs.of(function.result());
    var spilled = spills(result, async ? 0 : Flat.MAX_RESULTS);
    var coreParameters = new ArrayList<>(parameters.flat());
    if (spilled) {
      coreParameters.add(NumberType.I32);
    }
    var flatResult = spilled ? List.<NumberType>of() : flat(result);
    return new CoreSignature(
        parameters, result, spilled, coreParameters, async ? Flat.I32 : flatResult);
  }

  /** {@return the core function of {@code canon task.return} for such a result} */
  static CoreSignature ofTaskReturn(
      Optional<dev.kami.adapters.wasm.component.type.ValueType> type) {
    var result = new Parameters(new Codecs().of(type.stream().toList()), Flat.MAX_PARAMETERS);
    return new CoreSignature(result, Optional.empty(), false, result.flat(), List.of());
  }

  /** {@return its type} */
  dev.kami.adapters.wasm.module.FunctionType type() {
    return type;
  }

  Parameters parameters() {
    return parameters;
  }

  Optional<Codec> result() {
    return result;
  }

  /** {@return whether the result is in memory} */
  boolean resultSpilled() {
    return resultSpilled;
  }

  private static Parameters parameters(Codecs codecs, FunctionType function, int mostFlat) {
    return new Parameters(
        codecs.of(function.parameters().stream().map(Field::type).toList()), mostFlat);
  }

  private static boolean spills(Optional<Codec> result, int mostFlat) {
    return result.isPresent() && result.get().flat().size() > mostFlat;
  }

  private static List<NumberType> flat(Optional<Codec> result) {
    return result.map(Codec::flat).orElse(List.of());
  }
}
