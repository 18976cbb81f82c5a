package dev.kami.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.cli.command.ExitCode;
import dev.kami.adapters.cli.render.Terminal;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.problem.UserError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProblemsTest {
  private static final UserError MISSING =
      new UserError(
          UserError.Kind.NOT_FOUND,
          "tool.not-found",
          "no tool 'dev.kami.great' is installed",
          "did you mean 'dev.kami.greet'?",
          "kami list shows what is installed");
  private static final UserError STRANGE =
      new UserError(UserError.Kind.INVALID, "x.y", "bad \u001b[31m\u202ename", "", "");

  @Test
  void all_problems_are_told_and_the_first_decides_the_exit_code() {
    var typed = Typed.type(FakeHost.failing(MISSING, STRANGE), "list");
    Golden.check("problems", typed.err());
    assertEquals(3, typed.code());
    assertEquals("", typed.out());
  }

  @Test
  void colours_are_for_terminals_only() {
    var host = FakeHost.failing(MISSING);
    var coloured = Typed.type(host, new Terminal(true, true, false), "", "list").err();
    assertTrue(coloured.startsWith("\u001b[1;31merror: \u001b[0mno tool"), coloured);
    assertFalse(Typed.type(host, "list").err().contains("\u001b"), "a pipe gets no colours");
  }

  @Test
  void every_kind_of_problem_has_its_exit_code() {
    var users =
        Map.of(
            UserError.Kind.USAGE, 2,
            UserError.Kind.INVALID, 2,
            UserError.Kind.NOT_FOUND, 3,
            UserError.Kind.CONFLICT, 6);
    for (var kind : UserError.Kind.values()) {
      assertEquals(users.get(kind), ExitCode.of(new UserError(kind, "", "", "", "")).number());
    }
    var guests =
        Map.of(
            GuestFault.Kind.UNUSABLE, 1,
            GuestFault.Kind.TOOL_ERROR, 1,
            GuestFault.Kind.TRAP, 1,
            GuestFault.Kind.DENIED, 4,
            GuestFault.Kind.LIMIT, 5,
            GuestFault.Kind.CANCELLED, 130);
    for (var kind : GuestFault.Kind.values()) {
      assertEquals(guests.get(kind), ExitCode.of(new GuestFault(kind, "", "", "", "")).number());
    }
    var systems =
        Map.of(
            SystemFault.Kind.STORAGE, 7,
            SystemFault.Kind.INTEGRITY, 7,
            SystemFault.Kind.BUSY, 7,
            SystemFault.Kind.INTERNAL, 70);
    for (var kind : SystemFault.Kind.values()) {
      assertEquals(systems.get(kind), ExitCode.of(new SystemFault(kind, "", "", "", "")).number());
    }
  }

  @Test
  void a_defect_is_told_without_its_stack_trace() {
    var typed = Typed.type(FakeHost.throwing(new IllegalStateException("impossible")), "list");
    assertEquals(70, typed.code());
    Golden.check("internal", typed.err());
  }

  @Test
  void a_stack_trace_is_shown_to_those_who_ask_for_it() {
    for (var thrown : List.of(new IllegalStateException("x"), new IllegalArgumentException("y"))) {
      var typed = Typed.type(FakeHost.throwing(thrown), "list", "-vv");
      assertEquals(70, typed.code());
      assertTrue(typed.err().contains("\tat dev.kami.adapters.cli"), typed::err);
    }
  }

  @Test
  void an_error_of_the_java_machine_is_told_as_well_and_the_session_closed() {
    var host = FakeHost.throwing(new OutOfMemoryError("Java heap space"));
    assertEquals(70, Typed.type(host, "list").code());
    assertEquals(1, host.closed());
  }
}
