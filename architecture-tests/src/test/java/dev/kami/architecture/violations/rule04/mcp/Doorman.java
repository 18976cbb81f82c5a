package dev.kami.architecture.violations.rule04.mcp;

import dev.kami.architecture.violations.rule04.application.port.Greet;
import dev.kami.architecture.violations.rule04.application.service.ShopOpener;

/** Breaks the rule: uses the service beside the port. */
public interface Doorman {

  /** Asks for a port, which is right. */
  void use(Greet port);

  /** Asks for a service. */
  void go(ShopOpener service);
}
