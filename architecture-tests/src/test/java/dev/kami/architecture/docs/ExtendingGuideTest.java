package dev.kami.architecture.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.port.out.Extension;
import dev.kami.bootstrap.Main;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What {@code docs/extending.md} shows compiles, keeps the contracts and runs in the program. */
final class ExtendingGuideTest {

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir private static Path jar = Path.of("replaced");
  private static URLClassLoader loader = new URLClassLoader(new URL[0]);

  @BeforeAll
  static void compile_what_the_page_shows(@TempDir Path sources) throws IOException {
    var page = Document.named("extending.md");
    var files = new ArrayList<Path>();
    for (var file : page.javaFiles()) {
      files.add(file.writeBelow(sources));
    }
    for (var file : page.otherFiles()) {
      file.writeBelow(jar);
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    var said = new StringWriter();
    try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var options =
          List.of(
              "-d", jar.toString(), "-cp", CLASS_PATH, "-Xlint:all,-classfile,-path", "-Werror");
      var units = manager.getJavaFileObjectsFromPaths(files);
      assertTrue(
          compiler.getTask(said, manager, null, options, null, units).call(), said::toString);
    }
    loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, Main.class.getClassLoader());
  }

  @AfterAll
  static void close_the_loader() throws IOException {
    loader.close();
  }

  @Test
  void the_extension_is_found_by_its_name() {
    var names =
        ServiceLoader.load(Extension.class, loader).stream()
            .map(provider -> provider.get().name())
            .toList();
    assertEquals(List.of("example"), names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FolderRegistryTest", "WordsRuntimeTest"})
  void its_parts_keep_the_contract_of_their_port(String test) throws ClassNotFoundException {
    var contract = Class.forName("com.example.kami." + test, true, loader);
    var listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(contract))
                .build(),
            listener);

    var summary = listener.getSummary();
    var failures = new StringWriter();
    summary.printFailuresTo(new PrintWriter(failures));
    assertEquals(0, summary.getTotalFailureCount(), failures::toString);
    assertTrue(summary.getTestsSucceededCount() > 5, "the contract tests something");
  }

  @Test
  void the_program_installs_and_executes_with_it(@TempDir Path work)
      throws IOException, InterruptedException {
    Files.writeString(work.resolve("echo.words"), "words\nsay You said \necho\nend\n");
    Files.writeString(
        work.resolve("tool.toml"),
        """
        [tool]
        id = "com.example.echo"
        name = "echo"
        version = "1.0.0"
        wasm = "echo.words"
        [mcp]
        description = "Says what you said"
        """);

    assertEquals("", kami(work, "list"));
    kami(work, "install", work.toString());
    assertTrue(kami(work, "list").contains("com.example.echo"));
    assertEquals("You said {}", kami(work, "exec", "com.example.echo", "--input", "{}").strip());
    assertTrue(Files.exists(work.resolve("any.db.files/extension/example/com.example.echo.json")));
  }

  private static String kami(Path work, String... arguments)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                CLASS_PATH + File.pathSeparator + jar,
                Main.class.getName()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--registry", "example", "--engine", "example", "--db", "any.db"));
    var errors = work.resolve("errors.txt").toFile();
    var process =
        new ProcessBuilder(command).directory(work.toFile()).redirectError(errors).start();
    process.outputWriter().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), Files.readString(errors.toPath()));
    return output;
  }
}
