package dev.kami.adapters.wasm.wasi.p2.http;

import dev.kami.adapters.wasm.http.Gate;
import dev.kami.adapters.wasm.wasi.denial.Denials;
import dev.kami.domain.policy.IpAddress;
import dev.kami.domain.policy.NetworkDecision;
import dev.kami.domain.policy.NetworkPolicy;
import java.net.InetAddress;

/**
 * Asks the network rules about addresses.
 *
 * @param policy the rules
 * @param denials where refusals are noted
 * @param host the server as the guest named it
 * @param port the port of all connections
 */
record PolicyGate(NetworkPolicy policy, Denials denials, String host, int port) implements Gate {

  @Override
  public boolean admits(InetAddress address) {
    return decide(address) instanceof NetworkDecision.Allowed;
  }

  @Override
  public void refuse(InetAddress address) {
    if (decide(address) instanceof NetworkDecision.Denied(var denial)) {
      denials.add(denial);
    }
  }

  private NetworkDecision decide(InetAddress address) {
    return policy.mayConnect(host, port, IpAddress.of(address));
  }
}
