package dev.kami.architecture.violations;

import com.squareup.moshi.Moshi;
import dev.kami.architecture.Fixture;
import dev.kami.architecture.House;
import dev.kami.architecture.Room;
import dev.kami.architecture.violations.rule01.Price;
import dev.kami.architecture.violations.rule02.OpenShop;
import dev.kami.architecture.violations.rule03.cli.Terminal;
import dev.kami.architecture.violations.rule03.config.Settings;
import dev.kami.architecture.violations.rule03.mcp.Server;
import dev.kami.architecture.violations.rule03.sqlite.Registry;
import dev.kami.architecture.violations.rule03.wasm.Sandbox;
import dev.kami.architecture.violations.rule04.application.port.Greet;
import dev.kami.architecture.violations.rule04.application.service.ShopOpener;
import dev.kami.architecture.violations.rule04.bootstrap.Wiring;
import dev.kami.architecture.violations.rule04.domain.Fact;
import dev.kami.architecture.violations.rule04.mcp.Doorman;
import dev.kami.architecture.violations.rule05.egg.Egg;
import dev.kami.architecture.violations.rule05.hen.Hen;
import dev.kami.architecture.violations.rule06.in.TwoInOne;
import dev.kami.architecture.violations.rule06.out.Ledger;
import dev.kami.architecture.violations.rule07.Archive;
import dev.kami.architecture.violations.rule08.Count;
import dev.kami.architecture.violations.rule08.Draft;
import dev.kami.architecture.violations.rule08.Picture;
import dev.kami.architecture.violations.rule08.Shelf;
import dev.kami.architecture.violations.rule09.problem.Problem;
import dev.kami.architecture.violations.rule09.problem.TooLate;
import dev.kami.architecture.violations.rule09.wasm.Leak;
import dev.kami.architecture.violations.rule09.wasm.module.Malformed;
import dev.kami.architecture.violations.rule10.render.Renderer;
import dev.kami.architecture.violations.rule10.service.Chatter;
import dev.kami.architecture.violations.rule11.service.Waiter;
import dev.kami.architecture.violations.rule11.wasi.Clocks;
import dev.kami.architecture.violations.rule12.bootstrap.Assembler;
import dev.kami.architecture.violations.rule12.mcp.Gate;
import dev.kami.architecture.violations.rule12.mcp.wire.MessageHelper;
import dev.kami.architecture.violations.rule12.unmarked.Loose;
import dev.kami.architecture.violations.rule13.domain.Tool;
import dev.kami.architecture.violations.rule13.wasm.Engine;
import dev.kami.architecture.violations.rule13.wasm.component.Linker;
import dev.kami.architecture.violations.rule14.mcp.Codec;
import dev.kami.architecture.violations.rule14.sqlite.Table;
import java.util.List;

/** A fixture for every rule, in the order of their numbers. */
public final class Fixtures {

  /** All of them. */
  public static final List<Fixture> ALL =
      List.of(
          new Fixture(
              1,
              House.empty().with(Room.DOMAIN, Price.class),
              List.of(method(Price.class, "read"))),
          new Fixture(
              2,
              House.empty().with(Room.APPLICATION, OpenShop.class),
              List.of(method(OpenShop.class, "open"))),
          new Fixture(
              3,
              House.empty()
                  .with(Room.WASM, Sandbox.class)
                  .with(Room.SQLITE, Registry.class)
                  .with(Room.MCP, Server.class)
                  .with(Room.CLI, Terminal.class)
                  .with(Room.CONFIG, Settings.class),
              List.of(
                  method(Sandbox.class, "use"),
                  method(Registry.class, "use"),
                  method(Server.class, "use"),
                  method(Terminal.class, "use"),
                  method(Settings.class, "use"))),
          new Fixture(
              4,
              House.empty()
                  .with(Room.DOMAIN, Fact.class)
                  .with(Room.BOOTSTRAP, Wiring.class)
                  .with(Room.APPLICATION, Greet.class, ShopOpener.class)
                  .with(Room.IN_PORTS, Greet.class)
                  .with(Room.MCP, Doorman.class),
              List.of(method(Fact.class, "find"), method(Doorman.class, "go"))),
          new Fixture(
              5,
              House.empty().with(Room.DOMAIN, Egg.class, Hen.class),
              List.of("Slice " + Egg.class.getPackageName() + " ->")),
          new Fixture(
              6,
              House.empty().with(Room.IN_PORTS, TwoInOne.class).with(Room.OUT_PORTS, Ledger.class),
              List.of(type(TwoInOne.class), type(Ledger.class))),
          new Fixture(
              7,
              House.empty().with(Room.OUT_PORTS, Archive.class),
              List.of(method(Archive.class, "open"), method(Archive.class, "close"))),
          new Fixture(
              8,
              House.empty().with(Room.DOMAIN, Picture.class),
              List.of(
                  Picture.class.getName() + ".pixels",
                  Shelf.Books.class.getName() + " keeps",
                  Draft.class.getName() + ".text",
                  Count.class.getName() + ".counter")),
          new Fixture(
              9,
              House.empty()
                  .with(Room.PROBLEM, Problem.class)
                  .with(Room.WASM, Leak.class, Malformed.class)
                  .with(Room.WASM_AWARE, Leak.class),
              List.of(type(TooLate.class), type(Leak.class))),
          new Fixture(
              10,
              House.empty()
                  .with(Room.RENDERER, Renderer.class)
                  .with(Room.APPLICATION, Chatter.class),
              List.of(
                  method(Chatter.class, "print"),
                  method(Chatter.class, "open"),
                  method(Chatter.class, "leave"),
                  method(Chatter.class, "leaver"))),
          new Fixture(
              11,
              House.empty()
                  .with(Room.CLOCKS, Clocks.class)
                  .with(Room.RANDOM, Clocks.class)
                  .with(Room.APPLICATION, Waiter.class),
              List.of(
                  method(Waiter.class, "sleep"),
                  method(Waiter.class, "time"),
                  method(Waiter.class, "id"),
                  method(Waiter.class, "random"),
                  method(Waiter.class, "home"),
                  method(Clocks.class, "services"))),
          new Fixture(
              12,
              House.empty().with(Room.BOOTSTRAP, Assembler.class).with(Room.MCP, Gate.class),
              List.of(
                  type(MessageHelper.class), type(Loose.class), method(Assembler.class, "send"))),
          new Fixture(
              13,
              House.empty()
                  .with(Room.DOMAIN, Tool.class)
                  .with(Room.WASM, Engine.class)
                  .with(Room.WASM_AWARE, Engine.class),
              List.of(method(Linker.class, "link"), method(Linker.class, "enter"))),
          new Fixture(
              14,
              House.empty()
                  .with(Room.MCP, Codec.class)
                  .owning(Room.MCP, Moshi.class)
                  .with(Room.SQLITE, Table.class),
              List.of(method(Table.class, "use"), method(Table.class, "check"))));

  private Fixtures() {}

  private static String type(Class<?> type) {
    return "<" + type.getName() + ">";
  }

  private static String method(Class<?> type, String name) {
    return "<" + type.getName() + "." + name + "(";
  }
}
