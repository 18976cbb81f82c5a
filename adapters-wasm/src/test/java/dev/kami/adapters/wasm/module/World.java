package dev.kami.adapters.wasm.module;

import com.dylibso.chicory.runtime.GlobalInstance;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportGlobal;
import com.dylibso.chicory.runtime.ImportMemory;
import com.dylibso.chicory.runtime.ImportTable;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Store;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import com.dylibso.chicory.wasm.types.MutabilityType;
import com.dylibso.chicory.wasm.types.Table;
import com.dylibso.chicory.wasm.types.TableLimits;
import com.dylibso.chicory.wasm.types.ValType;
import com.dylibso.chicory.wasm.types.Value;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way to run a script: with or without metering, compiled or interpreted. Notes all that can be
 * observed.
 */
final class World {
  static final String EXHAUSTED = "exhausted";
  private static final String OUT_OF_BOUNDS = "out of bounds memory access";

  private final Engine engine;
  private final boolean metered;
  private final Store store = new Store();
  private final CommonTypes types = new CommonTypes();
  private final FuelTank tank = new FuelTank(FuelTank.PLENTY, 1_000);
  private final Map<String, Instance> named = new HashMap<>();
  private Optional<Instance> latest = Optional.empty();

  World(Engine engine, boolean metered) {
    this.engine = engine;
    this.metered = metered;
    spectest();
  }

  long consumed() {
    return tank.consumed();
  }

  /** Instantiates a module and returns what came of it. */
  String instantiate(byte[] bytes, Optional<String> name) {
    latest = Optional.empty();
    tank.depth = 0;
    try {
      Instance instance =
          metered ? metered(bytes) : engine.instantiate(bytes, store.toImportValues());
      latest = Optional.of(instance);
      name.ifPresent(it -> named.put(it, instance));
      return "instance";
    } catch (MalformedBinaryException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return describe(e);
    }
  }

  private Instance metered(byte[] bytes) {
    MeteredModule module =
        FuelMeter.instrument(TailCalls.replaced(types.unify(CoreModule.read(bytes))));
    Store with = new Store().addImportValues(store.toImportValues());
    with.addImportValues(tank.imports(module));
    return engine.instantiate(module, with.toImportValues());
  }

  void register(String as, Optional<String> name) {
    find(name).ifPresent(instance -> store.register(as, instance));
  }

  /** Calls an export and returns what came of it. */
  String invoke(Optional<String> name, String field, List<Object> arguments) {
    Optional<Instance> instance = find(name);
    if (instance.isEmpty()) {
      return "no instance";
    }
    tank.depth = 0;
    try {
      long[] results = instance.get().export(field).apply(encode(arguments));
      return results == null ? "[]" : canonical(instance.get(), field, results);
    } catch (RuntimeException | StackOverflowError e) {
      return describe(e);
    }
  }

  String get(Optional<String> name, String field) {
    try {
      return find(name)
          .map(it -> Long.toString(it.exports().global(field).getValue()))
          .orElse("no instance");
    } catch (RuntimeException e) {
      return describe(e);
    }
  }

  private Optional<Instance> find(Optional<String> name) {
    return name.isPresent() ? Optional.ofNullable(named.get(name.get())) : latest;
  }

  /**
   * References are handles of the engine and differ between worlds; whether they are null does not.
   */
  private static String canonical(Instance instance, String field, long[] results) {
    List<ValType> types = instance.exportType(field).returns();
    List<String> values = new ArrayList<>();
    int slot = 0;
    for (ValType type : types) {
      if (type.isReference()) {
        values.add(results[slot++] == Value.REF_NULL_VALUE ? "null" : "reference");
      } else if (type.equals(ValType.V128)) {
        values.add(results[slot++] + ":" + results[slot++]);
      } else {
        values.add(number(type, results[slot++]));
      }
    }
    return values.toString();
  }

  /** Which NaN comes out is not determined. */
  private static String number(ValType type, long bits) {
    boolean nan =
        (type.equals(ValType.F32) && Float.isNaN(Float.intBitsToFloat((int) bits)))
            || (type.equals(ValType.F64) && Double.isNaN(Double.longBitsToDouble(bits)));
    return nan ? "nan" : Long.toString(bits);
  }

  private static String describe(Throwable problem) {
    return problem instanceof StackOverflowError || isExhaustion(problem)
        ? EXHAUSTED
        : problem.getClass().getSimpleName() + ": " + message(problem);
  }

  /** At which address is known to a memory, but not to code that is faster. */
  private static String message(Throwable problem) {
    String message = String.valueOf(problem.getMessage());
    return message.startsWith(OUT_OF_BOUNDS) ? OUT_OF_BOUNDS : message;
  }

  private static boolean isExhaustion(Throwable problem) {
    return String.valueOf(problem.getMessage()).contains("exhausted")
        || problem.getCause() instanceof StackOverflowError;
  }

  private static long[] encode(List<Object> arguments) {
    List<Long> slots = new ArrayList<>();
    for (Object argument : arguments) {
      Object value = Corpus.asMap(argument).get("value");
      if (value instanceof List<?> lanes) {
        lanes.forEach(lane -> slots.add(bits(String.valueOf(lane))));
      } else {
        slots.add(bits(String.valueOf(value)));
      }
    }
    return slots.stream().mapToLong(Long::longValue).toArray();
  }

  /** Any number in any notation; that it is always the same one is enough to compare worlds. */
  private static long bits(String text) {
    String digits = text.replace("_", "").replace("0x", "");
    try {
      return new BigInteger(digits, text.contains("0x") ? 16 : 10).longValue();
    } catch (NumberFormatException _) {
      return text.hashCode();
    }
  }

  private void spectest() {
    print("print", List.of());
    print("print_i32", List.of(ValType.I32));
    print("print_i64", List.of(ValType.I64));
    print("print_f32", List.of(ValType.F32));
    print("print_f64", List.of(ValType.F64));
    print("print_i32_f32", List.of(ValType.I32, ValType.F32));
    print("print_f64_f64", List.of(ValType.F64, ValType.F64));
    global("global_i32", Value.i32(666));
    global("global_i64", Value.i64(666));
    global("global_f32", Value.fromFloat(666.6f));
    global("global_f64", Value.fromDouble(666.6));
    store.addMemory(new ImportMemory("spectest", "memory", Engine.memory(new MemoryLimits(1, 2))));
    store.addTable(
        new ImportTable(
            "spectest",
            "table",
            new TableInstance(
                new Table(ValType.FuncRef, new TableLimits(10, 20)), Value.REF_NULL_VALUE)));
  }

  private void print(String name, List<ValType> parameters) {
    store.addFunction(
        new HostFunction(
            "spectest", name, FunctionType.of(parameters, List.of()), (_, _) -> new long[0]));
  }

  private void global(String name, Value value) {
    store.addGlobal(
        new ImportGlobal("spectest", name, new GlobalInstance(value, MutabilityType.Const)));
  }
}
