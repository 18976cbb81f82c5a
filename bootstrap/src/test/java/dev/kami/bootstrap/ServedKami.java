package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.json.MoshiJsonCodec;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A {@code kami serve} process, and a client that has many calls in flight. */
final class ServedKami implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final Writer in;
  private final Map<String, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final AtomicLong calls = new AtomicLong();
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private final List<Thread> readers = new ArrayList<>();

  private ServedKami(Process process) {
    this.process = process;
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    read(process.inputReader(StandardCharsets.UTF_8), this::answered);
    read(process.errorReader(StandardCharsets.UTF_8), log::add);
  }

  /** {@return a server with these arguments, which sees what the process was prepared to see} */
  static ServedKami start(KamiProcess prepared, String... arguments) {
    var all = new ArrayList<>(List.of("serve"));
    all.addAll(Arrays.asList(arguments));
    return new ServedKami(prepared.start(all.toArray(String[]::new)));
  }

  /** {@return the result of {@code tools/call}, when it comes} */
  CompletableFuture<JsonObject> call(String tool, String arguments) {
    var id = "call-" + calls.incrementAndGet();
    var answer = new CompletableFuture<JsonObject>();
    waiting.put(id, answer);
    send(
        """
        {"jsonrpc":"2.0","id":"%s","method":"tools/call","params":{"name":"%s","arguments":%s}}
        """
            .formatted(id, tool, arguments));
    return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** {@return what it has written to standard error so far} */
  String log() {
    return String.join("\n", log);
  }

  /** {@return the number of the process} */
  long pid() {
    return process.pid();
  }

  private synchronized void send(String line) {
    try {
      in.write(line);
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answered(String line) {
    var reply = (JsonObject) new MoshiJsonCodec().parse(line);
    if (reply.get("id").orElseThrow() instanceof JsonString(var id)) {
      var call = Objects.requireNonNull(waiting.remove(id), line);
      call.complete((JsonObject) reply.get("result").orElse(reply));
    }
  }

  private void read(BufferedReader reader, Consumer<String> use) {
    readers.add(Thread.ofVirtual().start(() -> reader.lines().forEach(use)));
  }

  /** Ends its input, and waits until it has answered everything and left. */
  @Override
  public void close() {
    try {
      in.close();
      var ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      assertTrue(ended, "the server did not end");
      for (var reader : readers) {
        reader.join();
      }
      assertEquals(0, process.exitValue(), this::log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
