package dev.kami.architecture.violations.rule02;

import java.net.Socket;

/** Breaks the rule: takes a connection. */
public interface OpenShop {

  /** Asks for a connection. */
  void open(Socket connection);
}
