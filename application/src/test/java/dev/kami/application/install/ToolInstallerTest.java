package dev.kami.application.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kami.application.fixture.Thrown;
import dev.kami.application.fixture.Tools;
import dev.kami.application.memory.FaultyRegistry;
import dev.kami.application.memory.FixedClock;
import dev.kami.application.memory.FixedManifests;
import dev.kami.application.memory.FolderToolStore;
import dev.kami.application.memory.InMemoryToolRegistry;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.memory.ScriptedCall;
import dev.kami.application.memory.ScriptedRuntime;
import dev.kami.application.port.in.InstallTool;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.ToolRegistry;
import dev.kami.domain.policy.FileAccess;
import dev.kami.domain.policy.NetworkPolicy;
import dev.kami.domain.policy.RequestedLimits;
import dev.kami.domain.policy.SecurityPolicy;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.tool.ArgumentType;
import dev.kami.domain.tool.Description;
import dev.kami.domain.tool.ModuleInterface;
import dev.kami.domain.tool.ToolArgument;
import dev.kami.domain.tool.ToolArguments;
import dev.kami.domain.tool.ToolId;
import dev.kami.domain.tool.ToolManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ToolInstallerTest {

  private static final ToolId ID = new ToolId("dev.example.greet");

  private static final ModuleInterface TEXT_TOOL =
      new ModuleInterface(ModuleInterface.Kind.TEXT_TOOL, "", List.of(), List.of());

  @TempDir private Path source;
  @TempDir private Path data;

  private final FixedManifests manifests = new FixedManifests();
  private final ScriptedRuntime runtime = new ScriptedRuntime();
  private final InMemoryToolRegistry registry = new InMemoryToolRegistry();
  private final RecordingTelemetry telemetry = new RecordingTelemetry(LogLevel.TRACE);

  @BeforeEach
  void write_a_tool() throws IOException {
    manifests.know("greet", Tools.manifest(ID.value()));
    Files.writeString(source.resolve("tool.toml"), "greet");
    Files.write(source.resolve("t.wasm"), ScriptedRuntime.module("greet").toByteArray());
    Files.writeString(source.resolve("beside.txt"), "beside");
    runtime.define("greet", _ -> "hello");
  }

  @Test
  void a_folder_is_installed_by_its_manifest() {
    var tool = installer().install(source);
    assertEquals(Tools.manifest(ID.value()), tool.manifest());
    assertEquals(Instant.parse("2026-11-22T10:00:00.123Z"), tool.installedAt());
    assertEquals(true, tool.enabled());
    assertEquals(Optional.of(tool), registry.find(ID));
    assertEquals(ScriptedRuntime.module("greet"), new FolderToolStore(data).module(tool));
  }

  @Test
  void a_manifest_file_of_any_name_can_be_named_itself() throws IOException {
    Files.move(source.resolve("tool.toml"), source.resolve("other.toml"));
    var tool = installer().install(source.resolve("other.toml"));
    assertEquals(List.of(tool), registry.list(Optional.empty()));
  }

  @Test
  void a_module_is_prepared_once_before_it_is_registered_and_let_go() {
    installer().install(source);
    assertEquals(List.of("greet"), runtime.prepared());
    assertEquals(List.of("greet"), runtime.closed());
  }

  @Test
  void the_whole_folder_is_kept_for_a_tool_that_may_read_it() throws IOException {
    assertEquals(2, installedFiles());
    manifests.know("greet", reader("dev.example.reader"));
    assertEquals(3, installedFiles());
  }

  @Test
  void nothing_at_the_path_is_a_problem_that_names_it() {
    var problem = Thrown.problem(() -> installer().install(source.resolve("nowhere")));
    assertEquals("manifest.not-found", problem.code());
    assertNothingIsLeft();
  }

  @Test
  void every_problem_of_the_manifest_is_reported_and_nothing_is_left() {
    manifests.know("greet", List.of("one", "two"));
    assertEquals(2, Thrown.problems(() -> installer().install(source)).size());
    assertNothingIsLeft();
  }

  @Test
  void a_missing_module_leaves_nothing() throws IOException {
    Files.delete(source.resolve("t.wasm"));
    assertEquals(List.of("store.module-missing"), Thrown.codes(() -> installer().install(source)));
    assertNothingIsLeft();
  }

  @Test
  void a_module_that_cannot_run_leaves_nothing() throws IOException {
    Files.writeString(source.resolve("t.wasm"), "not a module");
    assertEquals(List.of("module.malformed"), Thrown.codes(() -> installer().install(source)));
    assertNothingIsLeft();
  }

  @Test
  void what_the_module_offers_is_kept_with_the_tool() {
    var offered = Tools.offering(Tools.function("hello", "name"));
    runtime.define("greet", offered, _ -> "hello");
    var tool = installer().install(source);
    assertEquals(offered, tool.offers());
    assertEquals(Optional.of(tool), registry.find(ID));
  }

  @Test
  void what_the_module_says_of_itself_is_kept_with_the_tool() {
    runtime.define("greet", TEXT_TOOL, _ -> "Greets people");
    assertEquals(Optional.of("Greets people"), installer().install(source).described());
    assertEquals(List.of("greet"), runtime.prepared());
    assertEquals(List.of("greet"), runtime.closed());
  }

  @Test
  void a_module_that_cannot_describe_itself_is_installed_and_that_is_noted() {
    runtime.define(
        "greet",
        TEXT_TOOL,
        _ -> {
          throw ScriptedCall.ended(GuestFault.Kind.TRAP, "guest.trapped", "unreachable");
        });
    assertEquals(Optional.empty(), installer().install(source).described());
    assertEquals(List.of("WARN module does not describe itself"), telemetry.lines());
  }

  @Test
  void declared_arguments_and_the_functions_agree_in_names() {
    var functions = Tools.offering(Tools.function("hello", "name"), Tools.function("bye", "name"));
    runtime.define("greet", functions, _ -> "");
    manifests.know("greet", Tools.manifest(ID.value(), declaring("nam"), SecurityPolicy.DENY_ALL));
    assertEquals(
        List.of(
            "tool.toml declares the argument 'nam', which no function takes",
            "the function hello takes 'name', not declared",
            "the function bye takes 'name', not declared"),
        Thrown.problems(() -> installer().install(source)).stream().map(Problem::cause).toList());
    assertNothingIsLeft();
    manifests.know("greet", Tools.manifest(ID.value(), declaring("name"), SecurityPolicy.DENY_ALL));
    assertEquals(2, installer().install(source).operations().size());
  }

  @Test
  void a_function_whose_id_would_be_too_long_is_refused() {
    var functions = Tools.offering(Tools.function("a".repeat(120)), Tools.function("b"));
    runtime.define("greet", functions, _ -> "");
    assertEquals(List.of("tool.long-function"), Thrown.codes(() -> installer().install(source)));
  }

  @Test
  void no_id_leads_to_two_things() {
    var functions = Tools.offering(Tools.function("hello"), Tools.function("bye"));
    runtime.define("greet", functions, _ -> "");
    registry.add(Tools.tool(ID + ".hello"));
    var problem = Thrown.problem(() -> installer().install(source));
    assertEquals(
        "the id dev.example.greet.hello is in use by the installed tool dev.example.greet.hello",
        problem.cause());
    manifests.know("greet", Tools.manifest("dev.other.greet"));
    installer().install(source);
    manifests.know("greet", Tools.manifest("dev.other.greet.bye"));
    assertEquals(List.of("tool.id-taken"), Thrown.codes(() -> installer().install(source)));
    manifests.know("greet", Tools.manifest("dev.other.greet.by"));
    installer().install(source);
  }

  @Test
  void an_id_that_is_taken_is_refused_before_the_work() {
    var first = installer().install(source);
    var problems = Thrown.codes(() -> installer().install(source));
    assertEquals(List.of("tool.already-installed"), problems);
    assertEquals(List.of("greet"), runtime.prepared());
    assertEquals(List.of(first), registry.list(Optional.empty()));
    assertEquals(ScriptedRuntime.module("greet"), new FolderToolStore(data).module(first));
  }

  @Test
  void lost_content_comes_back_by_installing_the_same_again() throws IOException {
    var tool = installer().install(source);
    var store = new FolderToolStore(data);
    Files.delete(store.modulePath(tool));
    assertEquals(tool, installer().install(source));
    assertEquals(ScriptedRuntime.module("greet"), store.module(tool));
    assertStoreHolds(1);
  }

  @Test
  void a_changed_file_beside_the_module_is_mended_for_a_tool_that_may_read_it() throws IOException {
    manifests.know("greet", reader(ID.value()));
    var tool = installer().install(source);
    var store = new FolderToolStore(data);
    Files.writeString(store.modulePath(tool).resolveSibling("beside.txt"), "changed");
    assertEquals(tool, installer().install(source));
    assertEquals("beside", Files.readString(store.installedFolder(tool).resolve("beside.txt")));
  }

  @Test
  void lost_content_is_not_replaced_by_another() throws IOException {
    var tool = installer().install(source);
    Files.delete(new FolderToolStore(data).modulePath(tool));
    Files.write(source.resolve("t.wasm"), ScriptedRuntime.module("another").toByteArray());
    assertEquals(
        List.of("tool.already-installed"), Thrown.codes(() -> installer().install(source)));
    assertStoreHolds(1);
  }

  @Test
  void an_id_that_is_taken_meanwhile_is_refused_and_the_winner_keeps_its_content() {
    var winner = Tools.tool(ID.value());
    var late = installer(new FaultyRegistry(registry, () -> registry.add(winner), () -> {}));
    assertEquals(List.of("tool.already-installed"), Thrown.codes(() -> late.install(source)));
    assertEquals(List.of(winner), registry.list(Optional.empty()));
    assertStoreHolds(0);
  }

  @Test
  void content_of_an_interrupted_installation_is_swept_away_by_the_next() {
    var store = new FolderToolStore(data);
    store.add(source, Tools.manifest("x.y").module(), true);
    assertStoreHolds(1);
    var tool = installer().install(source);
    assertStoreHolds(1);
    assertEquals(ScriptedRuntime.module("greet"), store.module(tool));
  }

  @Test
  void a_sweep_that_fails_is_noted_and_the_tool_is_installed_all_the_same() {
    var unlisted = new FaultyRegistry(registry, () -> {}, ToolInstallerTest::failToRead);
    var tool = installer(unlisted).install(source);
    assertEquals(Optional.of(tool), registry.find(ID));
    assertEquals(List.of("WARN unused content could not be deleted"), telemetry.lines());
  }

  @Test
  void a_defect_is_passed_on_and_leaves_nothing() {
    var defect = new IllegalStateException("defect");
    Runnable fail =
        () -> {
          throw defect;
        };
    var installer = installer(new FaultyRegistry(registry, fail, () -> {}));
    assertEquals(
        defect, assertThrows(IllegalStateException.class, () -> installer.install(source)));
    assertStoreHolds(0);
  }

  private int installedFiles() throws IOException {
    var tool = installer().install(source);
    try (var files = Files.list(new FolderToolStore(data).installedFolder(tool))) {
      return (int) files.count();
    }
  }

  private InstallTool installer() {
    return installer(registry);
  }

  private InstallTool installer(ToolRegistry used) {
    var now = Instant.parse("2026-11-22T10:00:00.123456789Z");
    return Installation.of(
        manifests, new FolderToolStore(data), runtime, used, new FixedClock(now), telemetry);
  }

  private static ToolArguments declaring(String name) {
    return Tools.arguments(
        new ToolArgument(
            name, ArgumentType.STRING, new Description("Whom"), true, Optional.empty()));
  }

  private static ToolManifest reader(String id) {
    var readOnly =
        new SecurityPolicy(
            NetworkPolicy.DENY_ALL, FileAccess.READ_ONLY, List.of(), RequestedLimits.DEFAULTS);
    return Tools.manifest(id, ToolArguments.NONE, readOnly);
  }

  private static void failToRead() {
    throw new ProblemException(
        new SystemFault(SystemFault.Kind.STORAGE, "registry.unreadable", "no disk", "", ""));
  }

  private void assertNothingIsLeft() {
    assertEquals(List.of(), registry.list(Optional.empty()));
    assertStoreHolds(0);
  }

  private void assertStoreHolds(int folders) {
    var names = data.resolve("store").toFile().list();
    assertEquals(folders, names == null ? 0 : names.length);
  }
}
