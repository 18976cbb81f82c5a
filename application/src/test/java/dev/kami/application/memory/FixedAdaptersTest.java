package dev.kami.application.memory;

import dev.kami.application.contract.ClockContract;
import dev.kami.application.contract.HostEnvironmentContract;
import dev.kami.application.contract.ManifestReaderContract;
import dev.kami.application.contract.SettingsSourceContract;
import dev.kami.application.fixture.Manifests;
import dev.kami.application.port.out.Clock;
import dev.kami.application.port.out.EffectiveSetting;
import dev.kami.application.port.out.HostEnvironment;
import dev.kami.application.port.out.ManifestReader;
import dev.kami.application.port.out.SettingsSource;
import dev.kami.domain.policy.EnvironmentName;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

final class FixedAdaptersTest {

  @Nested
  final class Time extends ClockContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Override
    protected Clock clock() {
      return new FixedClock(NOW);
    }

    @Override
    protected java.time.Clock reference() {
      return java.time.Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }

  @Nested
  final class Variables extends HostEnvironmentContract {

    @Override
    protected HostEnvironment environment() {
      return new FixedEnvironment(Map.of("API_KEY", "secret"));
    }

    @Override
    protected EnvironmentName known() {
      return new EnvironmentName("API_KEY");
    }

    @Override
    protected String knownValue() {
      return "secret";
    }
  }

  @Nested
  final class Settings extends SettingsSourceContract {

    @Override
    protected SettingsSource source() {
      return () -> List.of(new EffectiveSetting("runtime.max_concurrent", "4", "built-in"));
    }
  }

  @Nested
  final class ManifestFiles extends ManifestReaderContract {

    @Override
    protected ManifestReader reader() {
      var manifests = new FixedManifests();
      manifests.know("minimal", Manifests.minimal());
      manifests.know("complete", Manifests.complete());
      manifests.know("bad", List.of("'../x' is not a tool id", "'one' is not a version"));
      return manifests;
    }

    @Override
    protected String minimal() {
      return "minimal";
    }

    @Override
    protected String complete() {
      return "complete";
    }

    @Override
    protected String withBadIdAndBadVersion() {
      return "bad";
    }

    @Override
    protected String broken() {
      return "something else";
    }
  }
}
