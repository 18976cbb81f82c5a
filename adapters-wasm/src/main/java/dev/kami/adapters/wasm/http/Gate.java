package dev.kami.adapters.wasm.http;

import java.net.InetAddress;

/** Decides which addresses a request may go to. Used by a thread of the exchange. */
public interface Gate {

  /** {@return whether a connection to that address may be made} */
  boolean admits(InetAddress address);

  /** Notes that a request ended because none of its addresses was admitted, such as this one. */
  void refuse(InetAddress address);
}
