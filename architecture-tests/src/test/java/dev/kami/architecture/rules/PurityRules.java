package dev.kami.architecture.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.kami.architecture.HouseRule;
import dev.kami.architecture.Room;
import java.lang.annotation.Retention;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandle;
import java.lang.runtime.ObjectMethods;
import java.math.BigInteger;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What the pure parts may depend on. */
public final class PurityRules {

  /** The packages of java.base, and JSpecify's, that hold values and functions and no world. */
  private static final DescribedPredicate<JavaClass> PURE =
      inPackagesOf(
          String.class,
          Retention.class,
          ClassDesc.class,
          MethodHandle.class,
          ObjectMethods.class,
          BigInteger.class,
          Charset.class,
          MessageDigest.class,
          Instant.class,
          Temporal.class,
          List.class,
          Function.class,
          Pattern.class,
          Collectors.class,
          NullMarked.class);

  /** Addresses and names of hosts as values; whether they resolve is not the domain's question. */
  private static final DescribedPredicate<JavaClass> ADDRESSES =
      oneOf(
          InetAddress.class,
          java.net.Inet4Address.class,
          java.net.Inet6Address.class,
          IDN.class,
          URLDecoder.class);

  /** How callers wait for their turn. */
  private static final DescribedPredicate<JavaClass> CONCURRENCY =
      inPackagesOf(Executor.class, AtomicLong.class, Lock.class);

  /** Rule 1. */
  public static final HouseRule DOMAIN =
      new HouseRule(
          1,
          "The domain depends on listed packages of java.base and on JSpecify only",
          house ->
              classes()
                  .that(house.inside(Room.DOMAIN))
                  .should()
                  .onlyDependOnClassesThat(or(house.inside(Room.DOMAIN), PURE, ADDRESSES)));

  /** Rule 2. */
  public static final HouseRule APPLICATION =
      new HouseRule(
          2,
          "The application depends on the domain, the same list, paths and concurrency only",
          house ->
              classes()
                  .that(house.inside(Room.APPLICATION))
                  .should()
                  .onlyDependOnClassesThat(
                      or(
                          house.inside(Room.APPLICATION, Room.DOMAIN),
                          PURE,
                          CONCURRENCY,
                          oneOf(Path.class))));

  /** Rule 13. */
  public static final HouseRule STANDALONE =
      new HouseRule(
          13,
          "Inside adapters-wasm, every package but the listed ones depends on nothing of KAMI",
          house -> {
            var standalone = house.inside(Room.WASM).and(not(house.beside(Room.WASM_AWARE)));
            return noClasses()
                .that(standalone)
                .should()
                .dependOnClassesThat(house.ours().and(not(standalone)));
          });

  private PurityRules() {}

  private static DescribedPredicate<JavaClass> inPackagesOf(Class<?>... anchors) {
    var packages = Stream.of(anchors).map(Class::getPackageName).toList();
    return DescribedPredicate.describe(
        "in " + packages,
        type ->
            type.getBaseComponentType().isPrimitive()
                || packages.contains(type.getBaseComponentType().getPackageName()));
  }

  private static DescribedPredicate<JavaClass> oneOf(Class<?>... types) {
    var names = Stream.of(types).map(Class::getName).toList();
    return DescribedPredicate.describe(
        "one of " + names, type -> names.contains(type.getBaseComponentType().getName()));
  }
}
