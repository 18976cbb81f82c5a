package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.module.Corpus.Action;
import dev.kami.adapters.wasm.module.Corpus.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One script run in all ways at once. */
final class Worlds {
  private final boolean tailCalls;
  private final World interpreted = new World(Engine.INTERPRETER, false);
  private final World compiled = new World(Engine.COMPILER, false);
  private final World meteredInterpreted = new World(Engine.INTERPRETER, true);
  private final World meteredCompiled = new World(Engine.COMPILER, true);

  /** Ways to run a script, of which metered ones have an end of the stack also for tail calls. */
  Worlds(boolean tailCalls) {
    this.tailCalls = tailCalls;
  }

  /** Runs a command everywhere and returns what differs. */
  List<String> step(Command command, Optional<byte[]> module) {
    List<String> differences = new ArrayList<>();
    String outcome = step(command, module, interpreted);
    String outcomeCompiled = step(command, module, compiled);
    long before = fuelDifference();
    String metered = step(command, module, meteredInterpreted);
    String both = step(command, module, meteredCompiled);
    if (!outcome.equals(metered) && !(tailCalls && metered.equals(World.EXHAUSTED))) {
      differences.add(" interpreted: %s, metered: %s".formatted(outcome, metered));
    }
    if (!outcomeCompiled.equals(both) && !(tailCalls && both.equals(World.EXHAUSTED))) {
      differences.add(" compiled: %s, metered: %s".formatted(outcomeCompiled, both));
    }
    if (fuelDifference() != before) {
      differences.add(" fuel differs by " + (fuelDifference() - before));
    }
    return differences;
  }

  private long fuelDifference() {
    return meteredInterpreted.consumed() - meteredCompiled.consumed();
  }

  private static String step(Command command, Optional<byte[]> module, World world) {
    if (command.action().isPresent()) {
      Action action = command.action().get();
      return action.isInvoke()
          ? world.invoke(action.instance(), action.field(), action.arguments())
          : world.get(action.instance(), action.field());
    }
    if (command.type().equals("register")) {
      world.register(command.text("as").orElseThrow(), command.text("name"));
      return "registered";
    }
    return module.map(bytes -> world.instantiate(bytes, command.text("name"))).orElse("no command");
  }
}
