package dev.kami.adapters.sqlite;

import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.Telemetry;
import dev.kami.application.port.out.ToolRegistry;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The registry in an SQLite file, which any number of processes may use at once.
 *
 * <p>Nothing is touched before the first call; that call makes the file (0600) and its folder
 * (0700) when they are absent. SQLite's rollback journal is used, so between calls the file alone
 * is the whole registry and {@code cp} makes a complete backup. A database that may not be written
 * is opened for reading. A process waits up to five seconds for another one's change.
 */
public final class SqliteToolRegistry implements ToolRegistry {

  private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(5);

  private final Database database;
  private final ToolTable tools;

  /** Guarded by the database's lock. */
  private final FoundTools found = new FoundTools();

  private SqliteToolRegistry(Database database, ToolTable tools) {
    this.database = database;
    this.tools = tools;
  }

  /**
   * {@return the registry in that file}
   *
   * @param database the file, which need not exist yet
   * @param json reads and writes the columns {@code arguments}, {@code security} and {@code offers}
   * @param telemetry is told when the database is opened or migrated
   */
  public static SqliteToolRegistry at(Path database, JsonCodec json, Telemetry telemetry) {
    var file = new DatabaseFile(database.toAbsolutePath().normalize(), BUSY_TIMEOUT);
    return at(file, json, telemetry, List.copyOf(Migration.ALL));
  }

  static SqliteToolRegistry at(
      DatabaseFile file, JsonCodec json, Telemetry telemetry, List<Migration> migrations) {
    var schema = new Schema(file, migrations, telemetry);
    return new SqliteToolRegistry(
        new Database(file, schema, telemetry), new ToolTable(file.path(), json));
  }

  @Override
  public void add(Tool tool) {
    database.write(handle -> {
      if (tools.find(handle, tool.id()).isPresent()) {
        throw new ProblemException(ToolRegistry.alreadyInstalled(tool.id()));
      }
      tools.insert(handle, tool);
    });
  }

  @Override
  public Optional<Tool> find(ToolId id) {
    return database.readAt(
        (handle, revision) -> found.get(id, revision, () -> tools.find(handle, id)));
  }

  @Override
  public List<Tool> list(Optional<String> nameContains) {
    return database.read(handle ->
        nameContains.isPresent() ? tools.named(handle, nameContains.get()) : tools.all(handle));
  }

  @Override
  public List<Tool> page(Optional<ToolId> after, int most) {
    return database.read(handle -> tools.page(handle, after, most));
  }

  /** SQLite counts what others commit; what this process commits is counted here. */
  @Override
  public long revision() {
    return database.revision();
  }

  @Override
  public void close() {
    database.close();
  }
}
