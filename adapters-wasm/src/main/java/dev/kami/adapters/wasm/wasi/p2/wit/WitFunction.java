package dev.kami.adapters.wasm.wasi.p2.wit;

import dev.kami.adapters.wasm.component.host.HostFunction;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A function as it is being declared: parameters in order, a result if it has one, a body. */
public final class WitFunction {

  private final WitInterface owner;
  private final String name;
  private final List<Field> parameters = new ArrayList<>();

  WitFunction(WitInterface owner, String name) {
    this.owner = owner;
    this.name = name;
  }

  /** The next parameter. */
  public WitFunction param(String label, ValueType type) {
    parameters.add(new Field(label, type));
    return this;
  }

  /** What it returns. */
  public Returning result(ValueType type) {
    return new Returning(type);
  }

  /** What it does, without a result; ends the declaration. */
  public WitInterface body(Procedure body) {
    return add(
        Optional.empty(),
        (context, values) -> {
          body.run(context, new Arguments(values));
          return Optional.empty();
        });
  }

  private WitInterface add(Optional<ValueType> result, HostFunction.Body<WasiContext> body) {
    return owner.add(new HostFunction<>(name, new FunctionType(false, parameters, result), body));
  }

  /** A function with a result, of which only the body is missing. */
  public final class Returning {

    private final ValueType type;

    private Returning(ValueType type) {
      this.type = type;
    }

    /** The next parameter. */
    public Returning param(String label, ValueType type) {
      WitFunction.this.param(label, type);
      return this;
    }

    /** What it does; ends the declaration. */
    public WitInterface body(Function body) {
      return add(
          Optional.of(type),
          (context, values) -> Optional.of(body.run(context, new Arguments(values))));
    }
  }

  /** What a function without a result does. */
  @FunctionalInterface
  public interface Procedure {
    /** Does it. */
    void run(WasiContext context, Arguments arguments);
  }

  /** What a function with a result does. */
  @FunctionalInterface
  public interface Function {
    /** {@return the result, of the declared type} */
    Value run(WasiContext context, Arguments arguments);
  }
}
