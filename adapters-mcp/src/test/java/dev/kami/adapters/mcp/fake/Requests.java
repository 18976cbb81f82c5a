package dev.kami.adapters.mcp.fake;

/** Requests as lines. */
public final class Requests {

  private static final String META =
      "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}";

  private Requests() {}

  /**
   * {@return a request of the modern era}
   *
   * @param id as JSON
   * @param params members as JSON; empty for none
   */
  public static String modern(String id, String method, String params) {
    return modern(id, method, params, "");
  }

  /** {@return a request of the modern era whose {@code _meta} has these members too} */
  public static String modern(String id, String method, String params, String meta) {
    var all = "\"_meta\":{" + META + comma(meta) + "}" + comma(params);
    return request(id, method, all);
  }

  /** {@return a request of no era} */
  public static String request(String id, String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + id
        + ",\"method\":\""
        + method
        + "\",\"params\":{"
        + params
        + "}}";
  }

  /** {@return the beginning of a conversation in that revision} */
  public static String initialize(String revision) {
    return request("0", "initialize", "\"protocolVersion\":\"" + revision + "\"");
  }

  /** {@return the notification that a request is taken back} */
  public static String cancel(String id) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
        + id
        + "}}";
  }

  private static String comma(String members) {
    return members.isEmpty() ? "" : "," + members;
  }
}
