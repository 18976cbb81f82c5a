package dev.kami.adapters.wasm.tool;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.F64;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.STRING;

import dev.kami.adapters.wasm.component.host.HostFunction;
import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.OptionType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.GuestProgress;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.application.port.out.LogLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * {@code kami:tool/host}: a tool's own words in the log, and how far it has come.
 *
 * <p>Its functions are {@code log: func(level: string, message: string)} and {@code progress:
 * func(done: f64, total: option<f64>, message: string)}. A tool whose level is an enumeration, or
 * whose parameters have other names, is understood as well.
 */
public final class ToolHost {

  /** The interface's name without version. */
  public static final String NAME = "kami:tool/host";

  private static final String LOG = "log";
  private static final FunctionType TYPE =
      new FunctionType(
          false,
          List.of(new Field("level", STRING), new Field("message", STRING)),
          Optional.empty());

  private static final String PROGRESS = "progress";
  private static final FunctionType PROGRESS_TYPE =
      new FunctionType(
          false,
          List.of(
              new Field("done", F64),
              new Field("total", new OptionType(F64)),
              new Field("message", STRING)),
          Optional.empty());

  private ToolHost() {}

  /** {@return the interface in a version, as far as it can be what a component asks for} */
  public static HostInterface<WasiContext> declaration(String version, ExternType asked) {
    var log =
        asked instanceof InstanceType(var members)
                && members.get(LOG) instanceof FunctionType type
                && isUnderstood(type)
            ? type
            : TYPE;
    var progress =
        asked instanceof InstanceType(var members)
                && members.get(PROGRESS) instanceof FunctionType type
                && types(type).equals(types(PROGRESS_TYPE))
                && !type.async()
                && type.result().isEmpty()
            ? type
            : PROGRESS_TYPE;
    return new HostInterface<>(
        NAME,
        version,
        Map.of(),
        enumerations(asked),
        List.of(
            new HostFunction<>(
                LOG,
                log,
                (context, values) -> {
                  var level = level(word(log.parameters().getFirst().type(), values.getFirst()));
                  context.log().write(level, ((Value.Text) values.get(1)).value());
                  return Optional.empty();
                }),
            new HostFunction<>(
                PROGRESS,
                progress,
                (context, values) -> {
                  tell(context.progress(), values);
                  return Optional.empty();
                })));
  }

  private static void tell(GuestProgress progress, List<Value> values) {
    if (progress.isDue()
        && values.get(0) instanceof Value.Float64(var done)
        && values.get(1) instanceof Value.Case(_, var total)
        && values.get(2) instanceof Value.Text(var message)) {
      progress.tell(
          done,
          total.isPresent() && total.get() instanceof Value.Float64(var known)
              ? OptionalDouble.of(known)
              : OptionalDouble.empty(),
          message.length() > GuestProgress.LONGEST
              ? message.substring(0, GuestProgress.LONGEST)
              : message);
    }
  }

  private static List<ValueType> types(FunctionType type) {
    return type.parameters().stream().map(Field::type).toList();
  }

  private static boolean isUnderstood(FunctionType type) {
    return !type.async()
        && type.result().isEmpty()
        && type.parameters().size() == 2
        && isLevel(type.parameters().getFirst().type())
        && type.parameters().getLast().type() == STRING;
  }

  private static boolean isLevel(ValueType type) {
    return type == STRING || type instanceof EnumType;
  }

  /** A component that gives its levels a type asks for that type too. */
  private static Map<String, ValueType> enumerations(ExternType asked) {
    var types = new LinkedHashMap<String, ValueType>();
    if (asked instanceof InstanceType(var members)) {
      members.forEach((name, member) -> {
        if (member instanceof TypeBound.Equal(var type) && type instanceof EnumType levels) {
          types.put(name, levels);
        }
      });
    }
    return types;
  }

  private static String word(ValueType type, Value level) {
    return type instanceof EnumType(var labels) && level instanceof Value.Case(var number, _)
        ? labels.get(number)
        : ((Value.Text) level).value();
  }

  /** Whoever writes another word there wants to be read. */
  private static LogLevel level(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "error" -> LogLevel.ERROR;
      case "warn", "warning" -> LogLevel.WARN;
      case "debug" -> LogLevel.DEBUG;
      case "trace" -> LogLevel.TRACE;
      default -> LogLevel.INFO;
    };
  }
}
