package dev.kami.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.kami.application.contract.ToolRegistryContract;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ports as they are, for the tables of {@code docs/architecture.md}. */
public final class Ports {

  private Ports() {}

  /** {@return the table of the in-ports with the services behind them} */
  public static String inTable() {
    return table("| in-port | service |\n|---|---|\n", Room.IN_PORTS, Ports::implementers);
  }

  /** {@return the table of the out-ports with our adapters and the contracts they pass} */
  public static String outTable() {
    return table(
        "| out-port | adapter | contract |\n|---|---|---|\n",
        Room.OUT_PORTS,
        port -> implementers(port) + " | " + contract(port));
  }

  private static String table(String head, Room room, Function<JavaClass, String> rest) {
    return Kami.CLASSES.that(Kami.HOUSE.inside(room)).stream()
        .filter(type -> type.isInterface() && type.isTopLevelClass())
        .filter(type -> !type.reflect().isSealed() && !type.getMethods().isEmpty())
        .sorted(Comparator.comparing(JavaClass::getSimpleName))
        .map(port -> "| `" + port.getSimpleName() + "` | " + rest.apply(port) + " |\n")
        .collect(Collectors.joining("", head, ""));
  }

  private static String implementers(JavaClass port) {
    return code(
        port.getAllSubclasses().stream()
            .filter(type -> !type.isInterface() && !type.isAnonymousClass())
            .map(JavaClass::getSimpleName)
            .sorted());
  }

  private static String contract(JavaClass port) {
    var name = port.getSimpleName() + "Contract";
    try {
      var home = ToolRegistryContract.class.getPackageName();
      return code(Stream.of(Class.forName(home + "." + name).getSimpleName()));
    } catch (ClassNotFoundException _) {
      return code(Stream.empty());
    }
  }

  private static String code(Stream<String> names) {
    var all = names.map(name -> "`" + name + "`").toList();
    return all.isEmpty() ? "–" : String.join(", ", all);
  }
}
