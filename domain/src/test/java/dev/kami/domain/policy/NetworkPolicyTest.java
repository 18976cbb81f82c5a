package dev.kami.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkPolicyTest {

  private static final String PUBLIC = "93.184.216.34";

  @ParameterizedTest
  @ValueSource(strings = {"example.com", "127.0.0.1", "::1", "[::1]", PUBLIC, "localhost"})
  void without_a_rule_nothing_is_reachable(String host) {
    denied(NetworkPolicy.DENY_ALL.mayAsk(host, 443));
  }

  @ParameterizedTest
  @CsvSource({
    "example.com,example.com,443",
    "example.com,EXAMPLE.COM.,80",
    "example.com:443,example.com,443",
    "*.example.com,a.b.example.com,1",
    "bücher.example,xn--bcher-kva.example,443",
    "bücher.example,BÜCHER.EXAMPLE,443",
    "93.184.216.34,93.184.216.34,443",
    "127.0.0.1:8080,127.0.0.1,8080",
    "10.0.0.0/8,10.1.2.3,443",
    "10.0.0.0/8,::ffff:10.1.2.3,443",
    "::1,[::1],443",
    "169.254.169.254,169.254.169.254,80"
  })
  void a_rule_allows_what_it_names(String rule, String host, int port) {
    var allowed = assertInstanceOf(NetworkDecision.Allowed.class, policy(rule).mayAsk(host, port));
    assertEquals(NetworkRule.parse(rule), allowed.by());
  }

  @ParameterizedTest
  @CsvSource({
    "example.com,a.example.com,443",
    "example.com,notexample.com,443",
    "example.com:443,example.com,80",
    "*.example.com,example.com,443",
    "*.example.com,example.com.evil.org,443",
    "example.com,127.0.0.1,443",
    "10.0.0.0/8,11.0.0.1,443",
    "10.0.0.0/8,intern.example,443",
    "127.0.0.1,localhost,443",
    "127.0.0.1,127.1,443",
    "127.0.0.1,2130706433,443",
    "127.0.0.1,0x7f.0.0.1,443",
    "127.0.0.1,127.0.0.1.,443",
    "127.0.0.1,127。0。0。1,443",
    "10.0.0.1,64:ff9b::10.0.0.1,443",
    "10.0.0.1,2002:a00:1::1,443",
    "0.0.0.0/0,::1,443",
    "example.com,example.com%00.evil.org,443",
    "example.com,'example.com evil',443",
    "example.com,user@example.com,443",
    "example.com,'',443"
  })
  void a_rule_allows_nothing_else(String rule, String host, int port) {
    denied(policy(rule).mayAsk(host, port));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,this machine itself",
    "0.0.0.0,this machine itself",
    "::1,this machine itself",
    "::,this machine itself",
    "::ffff:127.0.0.1,this machine itself",
    "::127.0.0.1,this machine itself",
    "64:ff9b::127.0.0.1,this machine itself",
    "2002:7f00:1::,this machine itself",
    "10.0.0.1,a private network",
    "172.31.255.255,a private network",
    "192.168.1.1,a private network",
    "fd12::1,a private network",
    "100.64.0.1,a provider's shared network",
    "169.254.169.254,a cloud metadata service",
    "::ffff:169.254.169.254,a cloud metadata service",
    "fd00:ec2::254,a cloud metadata service",
    "100.100.100.200,a cloud metadata service",
    "169.254.1.1,the local link",
    "fe80::1,the local link",
    "198.18.0.1,a test network",
    "203.0.113.1,an address for documentation",
    "3fff::1,an address for documentation",
    "224.0.0.1,many machines at once",
    "ff02::1,many machines at once",
    "255.255.255.255,a reserved address",
    "100::1,a reserved address",
    "5f00::1,a reserved address",
    "64:ff9b:1::1,a protocol assignment"
  })
  void an_allowed_name_that_turns_to_a_special_address_is_stopped(String address, String what) {
    var denial = denied(connect(policy("example.com"), "example.com", address));
    assertTrue(denial.why().contains(" is " + what + ", which no rule names"), denial::why);
    assertTrue(denial.howToAllow().contains("net_allow_list"), denial::howToAllow);
    allowed(connect(policy("example.com"), "example.com", PUBLIC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PUBLIC,
        "172.15.255.255",
        "172.32.0.0",
        "100.128.0.1",
        "2606:4700::1",
        "64:ff9b::93.184.216.34",
        "2002:5db8:d822::1"
      })
  void public_addresses_are_not_special(String address) {
    allowed(connect(policy("example.com"), "example.com", address));
  }

  @Test
  void a_special_address_is_reached_when_the_name_and_the_address_are_both_allowed() {
    var policy = policy("intern.example", "10.0.0.0/8:443");
    allowed(connect(policy, "intern.example", "10.1.2.3"));
    denied(policy.mayConnect("intern.example", 80, address("10.1.2.3")));
    denied(connect(policy, "intern.example", "192.168.1.1"));
    denied(connect(policy, "other.example", "10.1.2.3"));
  }

  @Test
  void a_literal_connects_to_itself_only() {
    var policy = policy(PUBLIC, "10.0.0.0/8");
    allowed(connect(policy, PUBLIC, PUBLIC));
    denied(connect(policy, PUBLIC, "10.0.0.1"));
    allowed(connect(policy, "::ffff:10.0.0.1", "10.0.0.1"));
  }

  @Test
  void a_denial_names_the_rule_that_would_allow() {
    assertEquals(
        "add \"example.com:443\" to net_allow_list in tool.toml and install the tool again",
        denied(NetworkPolicy.DENY_ALL.mayAsk("Example.COM", 443)).howToAllow());
    var literal = denied(NetworkPolicy.DENY_ALL.mayAsk("[2606:4700::1]", 443));
    assertTrue(literal.howToAllow().contains("\"[2606:4700::1]:443\""), literal::howToAllow);
    assertEquals("no rule in net_allow_list covers it", literal.why());
    allowed(policy("example.com:443").mayAsk("Example.COM", 443));
  }

  @Test
  void a_guests_host_is_quoted_without_control_characters() {
    var denial = denied(policy("example.com").mayAsk("\u001b[31m" + "x".repeat(5000), 443));
    assertFalse(denial.sentence().contains("\u001b"));
    assertTrue(denial.sentence().length() < 300, denial::sentence);
  }

  private static NetworkDecision connect(NetworkPolicy policy, String host, String address) {
    return policy.mayConnect(host, 443, address(address));
  }

  private static NetworkPolicy policy(String... rules) {
    return new NetworkPolicy(Stream.of(rules).map(NetworkRule::parse).toList());
  }

  private static IpAddress address(String literal) {
    return IpAddress.parse(literal).orElseThrow();
  }

  private static void allowed(NetworkDecision decision) {
    assertInstanceOf(NetworkDecision.Allowed.class, decision);
  }

  private static Denial denied(NetworkDecision decision) {
    return assertInstanceOf(NetworkDecision.Denied.class, decision).denial();
  }
}
