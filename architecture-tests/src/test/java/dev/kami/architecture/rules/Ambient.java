package dev.kami.architecture.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.io.FileDescriptor;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * What a class can reach of the world without being given it.
 *
 * @param name what it is
 * @param reaches the members that reach it
 */
record Ambient(String name, List<Reach> reaches) {

  /** Standard streams, and the end of the JVM. */
  static final Ambient PROCESS =
      reach(
          "standard streams and exit",
          of(System.class, "in", "out", "err", "setIn", "setOut", "setErr", "console", "exit"),
          of(FileDescriptor.class, "in", "out", "err"),
          of(Runtime.class, "exit", "halt"),
          of(Throwable.class, "printStackTrace"));

  /** Waiting for time to pass. */
  static final Ambient SLEEP =
      reach("sleep", of(Thread.class, "sleep"), of(TimeUnit.class, "sleep"));

  /** The machine's clocks. */
  static final Ambient TIME =
      reach(
          "clocks",
          of(System.class, "currentTimeMillis", "nanoTime"),
          of(InstantSource.class, "system"),
          of(Clock.class, "systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds"),
          of(Instant.class, "now"),
          of(LocalDate.class, "now"),
          of(LocalTime.class, "now"),
          of(LocalDateTime.class, "now"),
          of(OffsetDateTime.class, "now"),
          of(ZonedDateTime.class, "now"),
          of(ZoneId.class, "systemDefault"),
          of(Date.class, JavaConstructor.CONSTRUCTOR_NAME),
          of(Calendar.class, "getInstance"));

  /** Numbers that nobody can foresee. */
  static final Ambient RANDOM =
      reach(
          "random numbers",
          of(RandomGenerator.class, JavaConstructor.CONSTRUCTOR_NAME, "of", "getDefault"),
          of(RandomGeneratorFactory.class, "of", "getDefault", "create"),
          of(SecureRandom.class, "getInstanceStrong", "getInstance"),
          of(SplittableRandom.class, "split"),
          of(ThreadLocalRandom.class, "current"),
          of(Math.class, "random"),
          of(UUID.class, "randomUUID"));

  /** Environment variables and whatever jars bring. */
  static final Ambient HOST =
      reach(
          "environment and services",
          of(System.class, "getenv"),
          of(ServiceLoader.class, "load", "loadInstalled"));

  /** Takes a copy. */
  Ambient {
    reaches = List.copyOf(reaches);
  }

  /** {@return accesses of what belongs here} */
  DescribedPredicate<JavaAccess<?>> isTarget() {
    return DescribedPredicate.describe(
        "target is one of " + name,
        access -> reaches.stream().anyMatch(reach -> reach.isMadeBy(access)));
  }

  private static Ambient reach(String name, Reach... reaches) {
    return new Ambient(name, List.of(reaches));
  }

  private static Reach of(Class<?> owner, String... members) {
    return new Reach(owner, List.of(members));
  }

  /**
   * Members of a type and its subtypes.
   *
   * @param owner the type
   * @param members their names
   */
  record Reach(Class<?> owner, List<String> members) {

    /** Takes a copy. */
    Reach {
      members = List.copyOf(members);
    }

    boolean isMadeBy(JavaAccess<?> access) {
      return access.getTargetOwner().isAssignableTo(owner)
          && members.contains(access.getTarget().getName());
    }
  }
}
