package dev.kami.config.settings;

import static dev.kami.config.settings.SettingsTable.CACHE_SIZE;
import static dev.kami.config.settings.SettingsTable.COMPILED_CACHE_MB;
import static dev.kami.config.settings.SettingsTable.DATABASE_PATH;
import static dev.kami.config.settings.SettingsTable.DEFAULT_MAX_FUEL;
import static dev.kami.config.settings.SettingsTable.DEFAULT_MAX_MEMORY_MB;
import static dev.kami.config.settings.SettingsTable.DEFAULT_TIMEOUT_SECS;
import static dev.kami.config.settings.SettingsTable.ENGINE;
import static dev.kami.config.settings.SettingsTable.LOG_FORMAT;
import static dev.kami.config.settings.SettingsTable.LOG_LEVEL;
import static dev.kami.config.settings.SettingsTable.MAX_CONCURRENT;
import static dev.kami.config.settings.SettingsTable.MAX_OUTPUT_MB;
import static dev.kami.config.settings.SettingsTable.MAX_RESULT_CHARS;
import static dev.kami.config.settings.SettingsTable.POOL_SIZE;
import static dev.kami.config.settings.SettingsTable.REGISTRY_KIND;
import static dev.kami.config.settings.SettingsTable.SERVE_ALLOWED_HOSTS;
import static dev.kami.config.settings.SettingsTable.SERVE_DRAIN_SECS;
import static dev.kami.config.settings.SettingsTable.SERVE_EXCLUDE;
import static dev.kami.config.settings.SettingsTable.SERVE_HOST;
import static dev.kami.config.settings.SettingsTable.SERVE_PORT;
import static dev.kami.config.settings.SettingsTable.SERVE_TOKEN_FILE;
import static dev.kami.config.settings.SettingsTable.SERVE_TOOLS;
import static dev.kami.config.settings.SettingsTable.SERVE_TRANSPORT;

import dev.kami.application.port.out.EffectiveSetting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the typed settings and, in the same pass and order, the list of them. */
final class Assembly {

  private final Resolution resolution;
  private final List<EffectiveSetting> effective = new ArrayList<>();
  private final List<String> flags = new ArrayList<>();

  Assembly(Resolution resolution) {
    this.resolution = resolution;
  }

  LoadedSettings assemble() {
    var runtime =
        new RuntimeSettings(
            whole(MAX_CONCURRENT),
            whole(CACHE_SIZE),
            whole(POOL_SIZE),
            value(COMPILED_CACHE_MB) * 1024 * 1024,
            Duration.ofSeconds(value(DEFAULT_TIMEOUT_SECS)),
            value(ENGINE));
    var sandbox =
        new SandboxSettings(
            whole(DEFAULT_MAX_MEMORY_MB), value(DEFAULT_MAX_FUEL), whole(MAX_OUTPUT_MB));
    var registry = new RegistrySettings(path(DATABASE_PATH), value(REGISTRY_KIND));
    var serve =
        new ServeSettings(
            value(SERVE_TOOLS),
            value(SERVE_EXCLUDE),
            whole(MAX_RESULT_CHARS),
            value(SERVE_TRANSPORT),
            new HttpSettings(
                value(SERVE_HOST),
                whole(SERVE_PORT),
                maybePath(SERVE_TOKEN_FILE),
                value(SERVE_ALLOWED_HOSTS),
                Duration.ofSeconds(value(SERVE_DRAIN_SECS))));
    var logging = new LoggingSettings(value(LOG_LEVEL), value(LOG_FORMAT));
    return new LoadedSettings(
        new Settings(runtime, sandbox, registry, serve, logging), effective, flags);
  }

  private int whole(SettingDefinition<Long> setting) {
    return Math.toIntExact(value(setting));
  }

  private <T> T value(SettingDefinition<T> setting) {
    var found = resolution.find(setting);
    return show(setting, found.value(), found.origin());
  }

  private Path path(SettingDefinition<Path> setting) {
    var found = resolution.find(setting);
    return show(setting, WrittenPath.resolve(found.base(), found.value()), found.origin());
  }

  private Optional<Path> maybePath(SettingDefinition<Optional<Path>> setting) {
    var found = resolution.find(setting);
    var path = found.value().map(written -> WrittenPath.resolve(found.base(), written));
    return show(setting, path, found.origin());
  }

  private <T> T show(SettingDefinition<T> setting, T value, String origin) {
    effective.add(new EffectiveSetting(setting.key(), setting.type().toToml(value), origin));
    if (!origin.equals(Resolution.BUILT_IN) || setting.equals(DATABASE_PATH)) {
      flags.add(setting.flag());
      flags.add(setting.type().toText(value));
    }
    return value;
  }
}
