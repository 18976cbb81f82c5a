package dev.kami.adapters.sqlite;

import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.problem.ProblemException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jspecify.annotations.Nullable;

/**
 * The one connection to the database, opened with the first use.
 *
 * <p>A lock lets one thread in at a time: a question takes some tens of microseconds, which no pool
 * would better. After a failure the connection is opened anew with the next use, so that what was
 * mended outside is seen.
 */
final class Database implements AutoCloseable {

  private final DatabaseFile file;
  private final Schema schema;
  private final Telemetry telemetry;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Handle open;
  private @Nullable DataVersion dataVersion;
  private long connections;
  private long changes;
  private boolean readOnly;
  private boolean closed;

  Database(DatabaseFile file, Schema schema, Telemetry telemetry) {
    this.file = file;
    this.schema = schema;
    this.telemetry = telemetry;
  }

  /** {@return what the questions found} */
  <T> T read(Function<Handle, T> questions) {
    return locked(questions);
  }

  /**
   * {@return a number that is another one after a change, by this or another process; a new
   * connection begins to count anew, which counts as a change}
   */
  long revision() {
    return locked(_ -> revisionNow());
  }

  /** {@return what the questions found, which get the {@link #revision} from before them} */
  <T> T readAt(BiFunction<Handle, Long, T> questions) {
    return locked(handle -> questions.apply(handle, revisionNow()));
  }

  /** Makes changes in one transaction, all of them or none. */
  void write(Consumer<Handle> work) {
    locked(handle -> {
      if (readOnly) {
        throw DatabaseProblem.readOnly(file.path(), null);
      }
      WriteTransaction.run(handle, work);
      changes++;
      return true;
    });
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      disconnect();
    } finally {
      lock.unlock();
    }
  }

  private <T> T locked(Function<Handle, T> work) {
    lock.lock();
    try {
      return work.apply(handle());
    } catch (JdbiException e) {
      disconnect();
      throw translated(e);
    } finally {
      lock.unlock();
    }
  }

  private long revisionNow() {
    var ofOthers = Objects.requireNonNull(dataVersion, "opened before").now();
    return ((connections * 31) + changes) * 1_000_003 + ofOthers;
  }

  private Handle handle() {
    if (closed) {
      throw new IllegalStateException("the registry is closed");
    }
    if (open != null) {
      return open;
    }
    file.createIfAbsent();
    readOnly = !file.isWritable();
    var handle = connect();
    try {
      schema.prepare(handle, readOnly);
      dataVersion = DataVersion.of(handle.getConnection());
    } catch (RuntimeException e) {
      handle.close();
      throw e;
    }
    open = handle;
    connections++;
    telemetry.record(
        LogEvent.of(LogLevel.DEBUG, "registry", "database opened")
            .with("database", file.path().toString())
            .with("access", readOnly ? "read-only" : "read-write"));
    return handle;
  }

  private Handle connect() {
    try {
      var connection = file.connect(readOnly);
      var jdbi = Jdbi.create(() -> connection);
      jdbi.getConfig(SqlStatements.class)
          .setTemplateEngine(TemplateEngine.NOP)
          .setSqlParser(new PlainSql());
      return jdbi.open();
    } catch (SQLException e) {
      throw DatabaseProblem.of(file.path(), e);
    } catch (LinkageError e) {
      throw DatabaseProblem.driver(e);
    }
  }

  private void disconnect() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  private RuntimeException translated(JdbiException error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        var problem = DatabaseProblem.of(file.path(), sql);
        return new ProblemException(problem.first(), error);
      }
    }
    return error;
  }
}
