package dev.kami.adapters.mcp.transport.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.kami.adapters.mcp.transport.http.endpoint.McpEndpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * The server that the JDK brings, and what it bounds: it reads its limits once, from system
 * properties, which are set here unless somebody has set them.
 *
 * <table>
 *   <caption>What bounds what</caption>
 *   <tr><td>connections</td><td>{@code maxConnections}; more are closed as they come</td></tr>
 *   <tr><td>time for headers and body together</td><td>{@code maxReqTime}; the connection is closed
 *       without a response</td></tr>
 *   <tr><td>headers</td><td>{@code maxReqHeaderSize}, {@code maxReqHeaders}; the connection is
 *       closed without a response</td></tr>
 *   <tr><td>idle connections</td><td>{@code idleInterval}; none is closed for their number</td></tr>
 *   <tr><td>time to respond</td><td>not by {@code maxRspTime}, which would end long calls and
 *       streams too: {@code WriteGuard} bounds each write</td></tr>
 *   <tr><td>bodies</td><td>not at all: {@code Body} and {@code BodySpace} do</td></tr>
 *   <tr><td>requests at once</td><td>not at all: {@link McpEndpoint#MOST} does</td></tr>
 *   <tr><td>clients that have gone</td><td>not noticed: {@code Delivery} writes comments</td></tr>
 * </table>
 */
final class JdkServer {

  private static final int MOST_CONNECTIONS = McpEndpoint.MOST + 128;
  private static final int BACKLOG = 1024;

  private static final Map<String, String> LIMITS =
      Map.of(
          "jdk.httpserver.maxConnections", Integer.toString(MOST_CONNECTIONS),
          "sun.net.httpserver.maxIdleConnections", Integer.toString(MOST_CONNECTIONS),
          "sun.net.httpserver.idleInterval", "60",
          "sun.net.httpserver.maxReqTime", "30",
          "sun.net.httpserver.maxReqHeaderSize", "65536",
          "sun.net.httpserver.maxReqHeaders", "100",
          "sun.net.httpserver.drainAmount", Long.toString(128L * 1024 * 1024),
          "sun.net.httpserver.nodelay", "true");

  private JdkServer() {}

  /** {@return a server that listens, but does not answer yet} */
  static HttpServer listening(
      InetSocketAddress address, HttpHandler handler, ExecutorService threads) throws IOException {
    LIMITS.forEach((name, value) -> {
      if (System.getProperty(name) == null) {
        System.setProperty(name, value);
      }
    });
    var server = HttpServer.create(address, BACKLOG);
    server.setExecutor(threads);
    server.createContext("/", handler);
    return server;
  }
}
