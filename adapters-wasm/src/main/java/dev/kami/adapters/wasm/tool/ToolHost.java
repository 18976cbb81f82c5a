package dev.kami.adapters.wasm.tool;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.STRING;

import dev.kami.adapters.wasm.component.host.HostFunction;
import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.application.port.out.LogLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code kami:tool/host}: a tool's own words in the log.
 *
 * <p>Its function is {@code log: func(level: string, message: string)}. A tool whose level is an
 * enumeration, or whose parameters have other names, is understood as well.
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

  private ToolHost() {}

  /** {@return the interface in a version, as far as it can be what a component asks for} */
  public static HostInterface<WasiContext> declaration(String version, ExternType asked) {
    var log =
        asked instanceof InstanceType(var members)
                && members.get(LOG) instanceof FunctionType type
                && isUnderstood(type)
            ? type
            : TYPE;
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
                })));
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
