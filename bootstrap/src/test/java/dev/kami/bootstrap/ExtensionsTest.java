package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.json.MoshiJsonCodec;
import dev.kami.application.memory.InMemoryToolRegistry;
import dev.kami.application.port.out.Extension;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.ToolRegistry;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;

final class ExtensionsTest {

  private static final ToolRegistry REGISTRY = new InMemoryToolRegistry();

  /** Brings a registry and no runtime. */
  private record Memory(String name) implements Extension {
    @Override
    public Optional<ToolRegistry> registry(Path files, JsonCodec json) {
      return Optional.of(REGISTRY);
    }
  }

  @Test
  void the_extension_of_that_name_brings_the_part() {
    assertSame(REGISTRY, select(List.of(new Memory("other"), new Memory("memory")), "memory"));
  }

  @Test
  void a_name_that_no_extension_has_is_answered_with_the_nearest() {
    var problem = problem(List.of(new Memory("memory")), "memori");
    assertEquals("extension.not-found", problem.code());
    assertTrue(problem.hint().contains("'memory'"), problem.hint());
  }

  @Test
  void an_extension_without_the_part_is_as_good_as_none() {
    Extension empty = () -> "memory";
    assertEquals("extension.not-found", problem(List.of(empty), "memory").code());
  }

  @Test
  void an_extension_that_cannot_be_loaded_is_told_for_what_it_is() {
    Iterable<Extension> damaged =
        () -> {
          throw new ServiceConfigurationError("no such class");
        };
    assertEquals("extension.broken", problem(damaged, "memory").code());
  }

  private static ToolRegistry select(Iterable<Extension> found, String name) {
    return new Extensions(found)
        .select(
            "registry.kind",
            name,
            "sqlite",
            extension -> extension.registry(Path.of("files"), new MoshiJsonCodec()));
  }

  private static Problem problem(Iterable<Extension> found, String name) {
    return assertThrows(ProblemException.class, () -> select(found, name)).first();
  }
}
