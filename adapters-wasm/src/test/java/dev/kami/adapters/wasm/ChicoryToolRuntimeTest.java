package dev.kami.adapters.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import dev.kami.application.port.out.FileGrant;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.ModuleBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ChicoryToolRuntimeTest {

  @ParameterizedTest
  @CsvSource({
    "import-unknown-module, module.unknown-import, mystery",
    "import-unknown-function, module.unknown-import, fd_teleport",
    "import-wrong-type, module.unknown-import, fd_write",
    "import-memory, module.unknown-import, memory",
    "import-table, module.unknown-import, table",
    "import-global, module.unknown-import, fd_write",
    "start-missing, module.no-entry-point, _start",
    "start-parameter, module.no-entry-point, _start",
    "memory-none, module.invalid, memory",
    "memory-not-exported, module.invalid, memory",
    "feature-simd, module.invalid, vector",
    "feature-threads, module.malformed, sleep for ever",
    "shape-locals-20000, module.malformed, too many locals",
    "shape-locals-50000, module.malformed, too many locals",
    "invalid-types, module.invalid, rules",
    "invalid-duplicate-export, module.invalid, twice",
    "malformed-component, module.no-entry-point, no function",
    "component-wrong-run, module.no-entry-point, another type",
    "component-simd, module.invalid, core module 1 of the component has vector",
    "component-invalid-core, module.invalid, core module 0 of the component breaks",
    "component-async, module.invalid, canon lift async",
    "component-import-unknown, module.unknown-import, example:nobody/offers",
    "malformed-text, module.malformed, no WebAssembly module"
  })
  void a_module_that_cannot_be_run_is_refused_with_the_reason(
      String guest, String code, String word) {
    try (var runtime = TestRuntime.compiling().build()) {
      var refusal =
          assertThrows(ProblemException.class, () -> runtime.prepare(Guests.named(guest)));
      assertEquals(code, refusal.first().code());
      assertTrue(refusal.first().sentence().contains(word), refusal.first()::sentence);
      assertFalse(refusal.first().fix().isEmpty());
    }
  }

  @Test
  void a_module_that_is_too_large_is_not_even_read() {
    try (var runtime = TestRuntime.compiling().withLargest(10).build()) {
      var module = ModuleBytes.copyOf(new byte[11]);
      var refusal = assertThrows(ProblemException.class, () -> runtime.prepare(module));
      assertEquals("module.too-large", refusal.first().code());
    }
  }

  @Test
  void what_a_guest_wrote_to_standard_error_comes_beside_its_answer() {
    try (var runtime = TestRuntime.compiling().build()) {
      var result = Calls.run(runtime, "exit-0-with-stderr", Calls.request(""));
      assertEquals("fine", result.content().strip());
      assertTrue(result.diagnostics().contains("warning"), result.diagnostics());
      assertEquals("", Calls.run(runtime, "exit-7", Calls.request("")).diagnostics());
    }
  }

  @ParameterizedTest
  @EnumSource
  void fuel_is_exact(Mode mode) {
    try (var runtime = TestRuntime.of(mode).build();
        var module = runtime.prepare(Guests.named("recursion-deep"))) {
      var used = module.execute(Calls.request("")).usage().fuelConsumed();
      assertEquals(65_295, used);
      var enough = module.execute(Calls.request("", Calls.fuel(used), FileGrant.NONE));
      assertTrue(enough.success());
      var less = module.execute(Calls.request("", Calls.fuel(used - 1), FileGrant.NONE));
      assertEquals("limit.fuel", Calls.fault(less).code());
      assertTrue(Calls.fault(less).fix().contains("max_fuel above " + (used - 1)));
    }
  }

  @Test
  void a_second_process_finds_the_compiled_code(@TempDir Path folder) {
    var first = TestRuntime.compiling().withCache(folder);
    try (var runtime = first.build()) {
      assertEquals("in", Calls.run(runtime, "echo", Calls.request("in")).content());
    }
    assertEquals(1, first.messages().stream().filter("compiling component"::equals).count());
    var second = TestRuntime.compiling().withCache(folder);
    try (var runtime = second.build()) {
      assertEquals("in", Calls.run(runtime, "echo", Calls.request("in")).content());
    }
    assertTrue(second.messages().isEmpty());
  }

  @Test
  void compiled_code_that_was_damaged_is_made_again(@TempDir Path folder) throws IOException {
    try (var runtime = TestRuntime.compiling().withCache(folder).build()) {
      runtime.prepare(Guests.named("echo")).close();
    }
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.write(file, new byte[1000]);
      }
    }
    var again = TestRuntime.compiling().withCache(folder);
    try (var runtime = again.build()) {
      assertEquals("in", Calls.run(runtime, "echo", Calls.request("in")).content());
    }
    assertEquals(1, again.messages().stream().filter("compiling component"::equals).count());
  }

  @Test
  void a_cache_that_cannot_be_written_is_told_and_does_no_harm(@TempDir Path folder)
      throws IOException {
    var file = Files.writeString(folder.resolve("file"), "not a directory");
    var told = TestRuntime.compiling().withCache(file);
    try (var runtime = told.build()) {
      assertEquals("in", Calls.run(runtime, "echo", Calls.request("in")).content());
    }
    assertTrue(told.messages().contains("compiled code not kept"));
  }

  @Test
  void functions_too_large_to_compile_are_told() {
    var told = TestRuntime.compiling();
    try (var runtime = told.build()) {
      runtime.prepare(Guests.named("shape-huge-function")).close();
    }
    assertTrue(told.messages().contains("functions too large to compile"));
  }

  @Test
  void ready_instances_are_as_fresh_as_new_ones() {
    try (var runtime = TestRuntime.compiling().withPool(2).build();
        var module = runtime.prepare(Guests.named("contract-count"))) {
      for (var call = 0; call < 50; call++) {
        assertEquals("1", module.execute(Calls.request("")).content());
      }
    }
  }

  @Test
  void a_ready_instance_too_large_for_the_next_call_is_not_used() {
    try (var runtime = TestRuntime.compiling().withPool(2).build();
        var module = runtime.prepare(Guests.named("contract-count"))) {
      assertTrue(module.execute(Calls.request("")).success());
      var tiny = new ResourceLimits(1, Duration.ofSeconds(9), 1_000_000, 100);
      for (var call = 0; call < 10; call++) {
        var result = module.execute(Calls.request("", tiny, FileGrant.NONE));
        assertEquals("limit.memory", Calls.fault(result).code());
      }
    }
  }

  @Test
  void hostile_guests_do_not_disturb_a_neighbour() throws Exception {
    try (var runtime = TestRuntime.compiling().build();
        var echo = runtime.prepare(Guests.named("echo"));
        var eater = runtime.prepare(Guests.named("memory-eat"));
        var recursive = runtime.prepare(Guests.named("recursion-infinite"));
        var threads = Executors.newFixedThreadPool(4)) {
      var calls = new ArrayList<Callable<Boolean>>();
      for (var i = 0; i < 20; i++) {
        calls.add(() -> !eater.execute(Calls.request("")).success());
        calls.add(() -> !recursive.execute(Calls.request("")).success());
        calls.add(() -> echo.execute(Calls.request("still here")).content().equals("still here"));
      }
      for (var call : threads.invokeAll(calls)) {
        assertTrue(call.get());
      }
    }
  }

  @Test
  void an_interrupted_caller_gets_a_cancelled_result_and_stays_interrupted() {
    try (var runtime = TestRuntime.compiling().build();
        var module = runtime.prepare(Guests.named("loop-br"))) {
      Thread.currentThread().interrupt();
      var result = module.execute(Calls.request("", Calls.fuel(Long.MAX_VALUE), FileGrant.NONE));
      assertTrue(Thread.interrupted());
      assertEquals(GuestFault.Kind.CANCELLED, Calls.fault(result).kind());
    }
  }

  @Test
  void a_closed_module_and_a_closed_runtime_run_nothing() {
    var runtime = TestRuntime.compiling().build();
    var open = runtime.prepare(Guests.named("echo"));
    var closed = runtime.prepare(Guests.named("echo"));
    closed.close();
    assertEquals(
        "runtime.closed",
        assertThrows(ProblemException.class, () -> closed.execute(Calls.request("")))
            .first()
            .code());
    runtime.close();
    assertEquals(
        "runtime.closed",
        assertThrows(ProblemException.class, () -> open.execute(Calls.request(""))).first().code());
    open.close();
  }

  @Test
  void no_thread_stays_when_a_runtime_is_closed() throws InterruptedException {
    var runtime = TestRuntime.compiling().withPool(3).build();
    Calls.run(runtime, "echo", Calls.request("in"));
    runtime.close();
    for (var thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("kami-guest-")) {
        assertTrue(thread.join(Duration.ofSeconds(20)), thread::toString);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "exit-7, guest.failed, seven is enough",
    "exit-silent, guest.failed, exit code 1",
    "exit-huge, guest.failed, 4294967295",
    "stdout-invalid-utf8, guest.not-text, UTF-8",
    "trap-unreachable, guest.trapped, unreachable",
    "trap-load, guest.trapped, out of bounds memory access",
    "recursion-infinite, limit.depth, nested too deeply",
    "stdout-100mb, limit.output, --max-output-mb",
    "memory-minimum-100mib, limit.memory, --max-memory-mb",
    "memory-minimum-4gib, limit.memory, --max-memory-mb"
  })
  void the_end_of_a_guest_is_explained(String guest, String code, String word) {
    try (var runtime = TestRuntime.compiling().build()) {
      var fault = Calls.fault(Calls.run(runtime, guest, Calls.request("")));
      assertEquals(code, fault.code());
      assertTrue(fault.sentence().contains(word), fault::sentence);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "loop-br",
    "loop-br-if",
    "loop-br-table",
    "loop-nested",
    "loop-call",
    "loop-in-callee",
    "loop-start-section",
    "loop-memory-fill",
    "loop-memory-copy",
    "loop-memory-init",
    "loop-table-fill",
    "yield-flood",
    "clock-flood",
    "random-flood",
    "sleep-hour",
    "sleep-flood",
    "recursion-exponential",
    "stdout-empty-flood"
  })
  void a_guest_with_endless_fuel_is_stopped_by_its_deadline(String guest) {
    for (var mode : Mode.values()) {
      try (var runtime = TestRuntime.of(mode).build()) {
        var limits = Calls.time(Duration.ofMillis(30));
        var result = Calls.run(runtime, guest, Calls.request("", limits, FileGrant.NONE));
        assertEquals("limit.time", Calls.fault(result).code(), () -> mode + ": " + result);
      }
    }
  }

  @Test
  void a_denied_guest_that_fails_says_what_it_was_denied_and_how_to_allow_it(@TempDir Path root)
      throws IOException {
    Files.writeString(root.resolve("present"), "here");
    try (var runtime = TestRuntime.compiling().build()) {
      var nothing = Calls.run(runtime, "fs-read", Calls.request("present"));
      var fault = Calls.fault(nothing);
      assertEquals(GuestFault.Kind.DENIED, fault.kind());
      assertTrue(fault.cause().contains("opening /present"), fault::cause);
      assertTrue(fault.fix().contains("fs_access"), fault::fix);
      assertEquals(1, nothing.denials().size());
      var readOnly = new FileGrant.ReadOnly(root);
      var write = Calls.run(runtime, "fs-write", Calls.request("new", Calls.PLENTY, readOnly));
      assertTrue(Calls.fault(write).fix().contains("\"sandbox\""), Calls.fault(write)::fix);
      var read = Calls.run(runtime, "fs-read", Calls.request("present", Calls.PLENTY, readOnly));
      assertEquals("here", read.content());
      assertTrue(read.denials().isEmpty());
    }
  }

  @Test
  void numbers_that_make_no_sense_are_no_options() {
    assertThrows(IllegalArgumentException.class, () -> options(-1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> options(0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> options(0, 1, -1));
  }

  private static RuntimeOptions options(int poolSize, long largestModule, long compiledBytes) {
    return new RuntimeOptions(
        1, poolSize, largestModule, Optional.empty(), compiledBytes, () -> false);
  }
}
