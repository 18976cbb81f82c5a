package dev.kami.adapters.mcp.transport.http;

import com.sun.net.httpserver.HttpServer;
import dev.kami.adapters.mcp.protocol.Agents;
import dev.kami.adapters.mcp.transport.http.access.AccessToken;
import dev.kami.adapters.mcp.transport.http.access.TrustedNames;
import dev.kami.adapters.mcp.transport.http.endpoint.McpEndpoint;
import dev.kami.adapters.mcp.transport.http.session.Sessions;
import dev.kami.adapters.mcp.transport.http.visit.BodySpace;
import dev.kami.adapters.mcp.transport.http.visit.WriteGuard;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.problem.UserError;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Carries messages of many clients over HTTP, from an open port to an orderly end. */
public final class HttpTransport {

  /** How many times the pace a client may take to read a piece of a response. */
  private static final int WRITE_PATIENCE = 30;

  /** How long those who were cut off have to hear of it. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final HttpServer server;
  private final McpEndpoint mcp;
  private final Sessions sessions = new Sessions();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledThreadPoolExecutor timer;
  private final Telemetry telemetry;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * A transport that listens and answers.
   *
   * @param agents what is carried to
   * @param registry whether the installed tools can be read
   * @param pace how long a client that is being answered hears nothing
   * @throws ProblemException {@code http.port-in-use}, {@code http.cannot-listen}
   */
  public HttpTransport(
      InetSocketAddress address,
      TrustedNames names,
      AccessToken token,
      Agents agents,
      BooleanSupplier registry,
      Duration pace,
      JsonCodec json,
      Telemetry telemetry) {
    this.telemetry = telemetry;
    this.timer =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("mcp-http").factory());
    timer.setRemoveOnCancelPolicy(true);
    this.mcp =
        new McpEndpoint(
            agents,
            sessions,
            json,
            telemetry,
            new BodySpace(Runtime.getRuntime().maxMemory()),
            pace);
    BooleanSupplier ready = () -> mcp.isReady() && !agents.isBusy() && registry.getAsBoolean();
    var guard = new WriteGuard(timer, pace.multipliedBy(WRITE_PATIENCE));
    var door = new FrontDoor(names, token, mcp, ready, guard, telemetry);
    try {
      this.server = JdkServer.listening(address, door, threads);
    } catch (IOException e) {
      timer.shutdownNow();
      throw cannotListen(address, e);
    }
    var _ = timer.scheduleAtFixedRate(sessions::tick, 1, 1, TimeUnit.MINUTES);
    server.start();
  }

  /** {@return where it listens, the port that the system chose included} */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /**
   * Stops in order: takes no connections and requests any more, ends streams, waits for calls, and
   * takes back those that are late. Returns when everybody was answered. To be called once.
   *
   * @param patience how long calls may go on
   */
  public void stop(Duration patience) {
    log("stopping, answering what was asked");
    // Closes the port at once and waits for connections, which needs a thread of its own.
    var closing =
        Thread.ofPlatform().daemon().start(() -> server.stop((int) patience.toSeconds() + 10));
    try {
      mcp.windUp();
      if (!mcp.awaitEnd(patience)) {
        log("taking back calls that are late");
        mcp.cutOff();
        if (!mcp.awaitEnd(LAST_WORDS)) {
          log("leaving clients that do not read");
        }
      }
      closing.interrupt();
      closing.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      sessions.endAll();
      timer.shutdownNow();
      threads.shutdownNow();
      stopped.countDown();
    }
  }

  /** Waits until it has stopped. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  private void log(String message) {
    telemetry.record(LogEvent.of(LogLevel.INFO, "kami", message));
  }

  private static ProblemException cannotListen(InetSocketAddress address, IOException e) {
    var place = address.getHostString() + ":" + address.getPort();
    var message = String.valueOf(e.getMessage());
    if (e instanceof BindException && message.contains("in use")) {
      return new ProblemException(
          new SystemFault(
              SystemFault.Kind.BUSY,
              "http.port-in-use",
              "cannot listen on " + place + ": the port is in use",
              "another program, or another KAMI, listens there",
              "choose another with --port, or --port 0 for any that is free"),
          e);
    }
    return new ProblemException(
        new UserError(
            UserError.Kind.USAGE,
            "http.cannot-listen",
            "cannot listen on " + place + ": " + message,
            "the address must be one of this machine, and ports below 1024 need special rights",
            "choose another with --host and --port"),
        e);
  }
}
