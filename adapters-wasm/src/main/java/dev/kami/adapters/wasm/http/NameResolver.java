package dev.kami.adapters.wasm.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name. Safe for use by many threads. */
@FunctionalInterface
public interface NameResolver {

  /** As the operating system does. */
  NameResolver SYSTEM = name -> List.of(InetAddress.getAllByName(name));

  /** {@return its addresses, the best first; asked once for each request} */
  List<InetAddress> resolve(String name) throws UnknownHostException;
}
