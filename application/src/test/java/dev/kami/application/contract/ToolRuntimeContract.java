package dev.kami.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Thrown;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.FileGrant;
import dev.kami.application.port.out.Grants;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.policy.NetworkPolicy;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.ModuleInterface;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ToolRuntime} does. */
@Timeout(60)
public abstract class ToolRuntimeContract {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final long MEMORY = 16 * ResourceLimits.MEGABYTE;
  private static final long OUTPUT = 256 * 1024;
  private static final ResourceLimits PLENTY = new ResourceLimits(MEMORY, LONG, 50_000_000, OUTPUT);
  private static final ResourceLimits ENDLESS_FUEL =
      new ResourceLimits(MEMORY, LONG, Long.MAX_VALUE, OUTPUT);

  private ToolRuntime runtime;

  /** {@return a new runtime} */
  protected abstract ToolRuntime newRuntime();

  /** {@return a module that behaves like that} */
  protected abstract ModuleBytes guest(GuestBehaviour behaviour);

  @BeforeEach
  final void make_the_runtime() {
    runtime = newRuntime();
  }

  @AfterEach
  final void close_it_twice() {
    runtime.close();
    runtime.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "", "{\"name\":\"Ädä 😀\"}", "a\nb\n", "null"})
  final void a_guest_gets_its_input_and_its_answer_comes_back(String input) {
    assertEquals(input, answer(run(GuestBehaviour.ECHO, input, PLENTY, Grants.NONE)));
  }

  @Test
  final void a_large_input_arrives_whole() {
    var input = "0123456789".repeat(20_000);
    assertEquals(input, answer(run(GuestBehaviour.ECHO, input, PLENTY, Grants.NONE)));
  }

  @Test
  final void usage_is_counted_and_fuel_is_the_same_for_the_same_call() {
    var first = run(GuestBehaviour.ECHO, "{}", PLENTY, Grants.NONE).usage();
    var second = run(GuestBehaviour.ECHO, "{}", PLENTY, Grants.NONE).usage();
    assertTrue(first.fuelConsumed() > 0);
    assertEquals(first.fuelConsumed(), second.fuelConsumed());
    assertTrue(first.peakMemoryBytes() <= MEMORY);
    assertFalse(first.duration().isNegative());
  }

  @Test
  final void exactly_enough_fuel_is_enough_and_one_less_is_not() {
    var used = run(GuestBehaviour.ECHO, "{}", PLENTY, Grants.NONE).usage().fuelConsumed();
    var enough = run(GuestBehaviour.ECHO, "{}", fuel(used), Grants.NONE);
    assertEquals("{}", answer(enough));
    assertEquals(used, enough.usage().fuelConsumed());
    assertFailed(
        GuestFault.Kind.LIMIT, run(GuestBehaviour.ECHO, "{}", fuel(used - 1), Grants.NONE));
  }

  @Test
  final void a_guest_that_fails_is_quoted_and_its_code_named() {
    var fault =
        assertFailed(
            GuestFault.Kind.TOOL_ERROR, run(GuestBehaviour.FAIL, "{}", PLENTY, Grants.NONE));
    assertTrue(fault.sentence().contains("went wrong"), fault::sentence);
    assertTrue(fault.sentence().contains("7"), fault::sentence);
  }

  @Test
  final void a_guest_that_traps_is_a_result() {
    assertFailed(GuestFault.Kind.TRAP, run(GuestBehaviour.TRAP, "{}", PLENTY, Grants.NONE));
  }

  @Test
  final void a_guest_that_recurses_without_end_is_stopped_and_others_go_on() {
    var result = run(GuestBehaviour.RECURSE, "{}", ENDLESS_FUEL, Grants.NONE);
    var fault = assertInstanceOf(Outcome.Failed.class, result.outcome()).fault();
    assertTrue(
        fault.kind() == GuestFault.Kind.TRAP || fault.kind() == GuestFault.Kind.LIMIT,
        fault::sentence);
    assertEquals("{}", answer(run(GuestBehaviour.ECHO, "{}", PLENTY, Grants.NONE)));
  }

  @Test
  final void a_guest_that_loops_is_stopped_when_its_fuel_is_gone() {
    var result = run(GuestBehaviour.LOOP, "{}", fuel(200_000), Grants.NONE);
    assertFailed(GuestFault.Kind.LIMIT, result);
    assertTrue(result.usage().fuelConsumed() <= 200_000, result::toString);
  }

  @Test
  final void a_guest_that_loops_is_stopped_when_its_time_is_over() {
    var limits = new ResourceLimits(MEMORY, Duration.ofMillis(50), Long.MAX_VALUE, OUTPUT);
    var result = run(GuestBehaviour.LOOP, "{}", limits, Grants.NONE);
    assertFailed(GuestFault.Kind.LIMIT, result);
    assertTrue(result.usage().duration().compareTo(Duration.ofMillis(50)) >= 0, result::toString);
    assertTrue(result.usage().duration().compareTo(LONG) < 0, result::toString);
  }

  @Test
  final void a_guest_that_writes_without_end_is_stopped_when_its_output_is_full() {
    assertFailed(GuestFault.Kind.LIMIT, run(GuestBehaviour.FLOOD, "{}", ENDLESS_FUEL, Grants.NONE));
  }

  @Test
  final void a_guest_that_asks_for_all_memory_gets_no_more_than_its_limit() {
    var result = run(GuestBehaviour.GROW, "{}", PLENTY, Grants.NONE);
    assertTrue(result.usage().peakMemoryBytes() <= MEMORY, result::toString);
    switch (result.outcome()) {
      case Outcome.Completed(var content, _, _) -> assertEquals("refused", content);
      case Outcome.Failed(var fault) -> assertEquals(GuestFault.Kind.LIMIT, fault.kind());
    }
  }

  @Test
  final void every_call_gets_a_fresh_instance() {
    try (var prepared = runtime.prepare(guest(GuestBehaviour.COUNT))) {
      for (var call = 0; call < 3; call++) {
        assertEquals("1", answer(prepared.execute(request("{}", PLENTY, Grants.NONE))).strip());
      }
    }
  }

  @Test
  final void calls_of_many_threads_do_not_disturb_each_other() throws Exception {
    try (var prepared = runtime.prepare(guest(GuestBehaviour.ECHO));
        var threads = Executors.newFixedThreadPool(4)) {
      var calls =
          IntStream.range(0, 40)
              .mapToObj(n ->
                  (Callable<String>)
                      () -> answer(prepared.execute(request("in" + n, PLENTY, Grants.NONE))))
              .toList();
      var n = 0;
      for (var call : threads.invokeAll(calls)) {
        assertEquals("in" + n++, call.get());
      }
    }
  }

  @Test
  final void a_call_that_is_taken_back_ends() throws Exception {
    assertEnds(GuestFault.Kind.CANCELLED, CountDownLatch::countDown);
  }

  @Test
  final void closing_the_runtime_stops_what_is_running() throws Exception {
    assertEnds(GuestFault.Kind.CANCELLED, _ -> runtime.close());
  }

  @Test
  final void a_guest_sees_the_variables_that_it_is_granted_and_no_others() {
    var granted = new Grants(NetworkPolicy.DENY_ALL, FileGrant.NONE, Map.of("GREETING", "Grüß"));
    assertEquals("Grüß", answer(run(GuestBehaviour.READ_VARIABLE, "{}", PLENTY, granted)));
    var other = new Grants(NetworkPolicy.DENY_ALL, FileGrant.NONE, Map.of("OTHER", "x"));
    assertEquals("", answer(run(GuestBehaviour.READ_VARIABLE, "{}", PLENTY, other)));
    assertEquals("", answer(run(GuestBehaviour.READ_VARIABLE, "{}", PLENTY, Grants.NONE)));
  }

  @Test
  final void without_a_grant_there_are_no_files(@TempDir Path root) throws IOException {
    var file = Files.writeString(root.resolve("note.txt"), "secret");
    assertFails(GuestBehaviour.READ_FILE, "/note.txt", FileGrant.NONE);
    assertFails(GuestBehaviour.READ_FILE, file.toString(), FileGrant.NONE);
    assertFails(GuestBehaviour.WRITE_FILE, "/note.txt", FileGrant.NONE);
  }

  @Test
  final void a_granted_folder_is_the_root_and_can_be_read_only(@TempDir Path root)
      throws IOException {
    Files.writeString(root.resolve("note.txt"), "as it was");
    var grant = new FileGrant.ReadOnly(root);
    assertEquals("as it was", answer(withFiles(GuestBehaviour.READ_FILE, "/note.txt", grant)));
    assertFails(GuestBehaviour.WRITE_FILE, "/note.txt", grant);
    assertFails(GuestBehaviour.WRITE_FILE, "/new.txt", grant);
    assertEquals("as it was", Files.readString(root.resolve("note.txt")));
    assertFalse(Files.exists(root.resolve("new.txt")));
  }

  @Test
  final void a_writable_folder_keeps_what_a_guest_writes(@TempDir Path root) throws IOException {
    var grant = new FileGrant.ReadWrite(root);
    answer(withFiles(GuestBehaviour.WRITE_FILE, "/note.txt", grant));
    assertEquals("kept", Files.readString(root.resolve("note.txt")));
    assertEquals("kept", answer(withFiles(GuestBehaviour.READ_FILE, "/note.txt", grant)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/../out.txt", "../out.txt", "/in/../../out.txt", "/link", "/linked/out.txt"})
  final void no_path_and_no_link_leads_out_of_a_granted_folder(String path, @TempDir Path outer)
      throws IOException {
    var secret = Files.writeString(outer.resolve("out.txt"), "secret");
    var root = outer.resolve("root");
    Files.createDirectories(root.resolve("in"));
    Files.createSymbolicLink(root.resolve("link"), secret);
    Files.createSymbolicLink(root.resolve("linked"), outer);
    var grant = new FileGrant.ReadWrite(root);
    assertFalse(withFiles(GuestBehaviour.READ_FILE, path, grant).content().contains("secret"));
    withFiles(GuestBehaviour.WRITE_FILE, path, grant);
    assertEquals("secret", Files.readString(secret));
  }

  @ParameterizedTest
  @EnumSource
  final void no_guest_makes_an_exception_and_all_stay_within_their_limits(
      GuestBehaviour behaviour) {
    var limits = new ResourceLimits(MEMORY, Duration.ofSeconds(5), 2_000_000, 4096);
    var result = run(behaviour, "{}", limits, Grants.NONE);
    assertTrue(result.usage().fuelConsumed() <= limits.fuel(), result::toString);
    assertTrue(result.usage().peakMemoryBytes() <= limits.memoryBytes(), result::toString);
  }

  @Test
  final void bytes_that_are_no_module_are_unusable() {
    assertUnusable(new byte[0]);
    assertUnusable("not a module".getBytes(StandardCharsets.UTF_8));
    assertUnusable(new byte[1000]);
  }

  @Test
  final void a_module_that_was_cut_short_is_unusable() {
    var bytes = guest(GuestBehaviour.ECHO).toByteArray();
    for (var tenth = 1; tenth < 10; tenth++) {
      assertUnusable(Arrays.copyOf(bytes, bytes.length * tenth / 10));
    }
    assertUnusable(Arrays.copyOf(bytes, bytes.length - 1));
  }

  @ParameterizedTest
  @EnumSource
  final void what_a_module_offers_is_told_without_running_it(GuestBehaviour behaviour) {
    var offered = runtime.examine(guest(behaviour));
    assertEquals(offered, runtime.examine(guest(behaviour)));
    assertTrue(offered.kind() != ModuleInterface.Kind.FUNCTIONS, offered::toString);
  }

  @Test
  final void an_entry_that_the_module_does_not_have_is_a_result() {
    try (var prepared = runtime.prepare(guest(GuestBehaviour.ECHO))) {
      var entry = new Entry.Function("none-such", JsonObject.EMPTY);
      var request = new ExecutionRequest(entry, PLENTY, Grants.NONE, Cancellation.NEVER);
      var fault = assertFailed(GuestFault.Kind.UNUSABLE, prepared.execute(request));
      assertTrue(fault.sentence().contains("none-such"), fault::sentence);
    }
  }

  @Test
  final void a_prepared_module_can_be_closed_twice() {
    var prepared = runtime.prepare(guest(GuestBehaviour.ECHO));
    prepared.close();
    prepared.close();
    assertEquals("{}", answer(run(GuestBehaviour.ECHO, "{}", PLENTY, Grants.NONE)));
  }

  private interface Stop {
    void now(CountDownLatch takenBack);
  }

  private void assertEnds(GuestFault.Kind kind, Stop stop) throws Exception {
    var asked = new CountDownLatch(1);
    var takenBack = new CountDownLatch(1);
    Cancellation cancellation =
        () -> {
          asked.countDown();
          return takenBack.getCount() == 0;
        };
    var request =
        new ExecutionRequest(new Entry.Main("{}"), ENDLESS_FUEL, Grants.NONE, cancellation);
    var prepared = runtime.prepare(guest(GuestBehaviour.LOOP));
    try (var thread = Executors.newSingleThreadExecutor()) {
      var call = thread.submit(() -> prepared.execute(request));
      asked.await();
      stop.now(takenBack);
      var result = call.get();
      assertFailed(kind, result);
      assertTrue(result.usage().duration().compareTo(LONG) < 0, result::toString);
    }
  }

  private void assertUnusable(byte[] bytes) {
    var module = ModuleBytes.copyOf(bytes);
    var problem = Thrown.problem(() -> runtime.prepare(module));
    assertEquals(GuestFault.Kind.UNUSABLE, assertInstanceOf(GuestFault.class, problem).kind());
    assertEquals(problem.code(), Thrown.problem(() -> runtime.examine(module)).code());
  }

  private void assertFails(GuestBehaviour behaviour, String input, FileGrant grant) {
    var result = withFiles(behaviour, input, grant);
    assertFalse(result.success(), result::toString);
  }

  private ExecutionResult withFiles(GuestBehaviour behaviour, String input, FileGrant grant) {
    return run(behaviour, input, PLENTY, new Grants(NetworkPolicy.DENY_ALL, grant, Map.of()));
  }

  private ExecutionResult run(
      GuestBehaviour behaviour, String input, ResourceLimits limits, Grants grants) {
    try (var prepared = runtime.prepare(guest(behaviour))) {
      return prepared.execute(request(input, limits, grants));
    }
  }

  private static ExecutionRequest request(String input, ResourceLimits limits, Grants grants) {
    return new ExecutionRequest(new Entry.Main(input), limits, grants, Cancellation.NEVER);
  }

  private static ResourceLimits fuel(long fuel) {
    return new ResourceLimits(MEMORY, LONG, fuel, OUTPUT);
  }

  private static String answer(ExecutionResult result) {
    assertTrue(result.success(), result::toString);
    return result.content();
  }

  private static GuestFault assertFailed(GuestFault.Kind kind, ExecutionResult result) {
    var failed = assertInstanceOf(Outcome.Failed.class, result.outcome(), result::toString);
    assertEquals(kind, failed.fault().kind(), failed.fault()::sentence);
    return failed.fault();
  }
}
