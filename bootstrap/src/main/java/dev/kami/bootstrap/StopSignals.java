package dev.kami.bootstrap;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The signals that ask a process to end: the first is heeded in order, the second ends it at once.
 *
 * <p>A shutdown hook could do the first and not the second: while hooks run, the JVM ignores
 * signals. {@code sun.misc.Signal} can do both. It is exported to everybody and supported by every
 * JDK, but naming it in the source is a warning that cannot be suppressed, so it is found by name.
 */
final class StopSignals {

  private static final List<String> NAMES = List.of("TERM", "INT");

  private StopSignals() {}

  /** Runs the action on a thread of its own at the first signal, of all together. */
  static void onFirst(Runnable action) {
    var first = new AtomicBoolean();
    for (var name : NAMES) {
      try {
        handle(name, first, action);
      } catch (InvocationTargetException e) {
        // The JVM runs with -Xrs, or somebody else owns the signal: it ends the process as it is.
        first.get();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("every JDK has sun.misc.Signal", e);
      }
    }
  }

  private static void handle(String name, AtomicBoolean first, Runnable action)
      throws ReflectiveOperationException {
    var signalType = Class.forName("sun.misc.Signal");
    var handlerType = Class.forName("sun.misc.SignalHandler");
    var signal = signalType.getConstructor(String.class).newInstance(name);
    var handle = signalType.getMethod("handle", signalType, handlerType);
    var before = new Object[1];
    var ours =
        Proxy.newProxyInstance(
            StopSignals.class.getClassLoader(),
            new Class<?>[] {handlerType},
            (_, method, arguments) -> {
              if (!method.getName().equals("handle")) {
                return method.invoke(first, arguments);
              }
              if (first.compareAndSet(false, true)) {
                action.run();
                return null;
              }
              return handlerType.getMethod("handle", signalType).invoke(before[0], arguments);
            });
    before[0] = handle.invoke(null, signal, ours);
  }
}
