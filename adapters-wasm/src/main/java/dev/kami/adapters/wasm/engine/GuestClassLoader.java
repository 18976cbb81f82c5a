package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.function.Function;

/** The classes of one module. They see Chicory and the JDK, and go when their module goes. */
final class GuestClassLoader extends ClassLoader {

  private volatile SortedMap<String, byte[]> classes;

  private GuestClassLoader(SortedMap<String, byte[]> classes) {
    super(Instance.class.getClassLoader());
    this.classes = classes;
  }

  /** {@return classes that were verified when they were made; each is loaded when it is needed} */
  static GuestClassLoader of(CompiledCode code) {
    return new GuestClassLoader(code.classes());
  }

  /**
   * {@return classes that were made just now, all loaded and verified by the JVM}
   *
   * @throws ReflectiveOperationException a class is not there
   * @throws LinkageError the JVM refuses a class
   */
  static GuestClassLoader verified(CompiledCode code) throws ReflectiveOperationException {
    var loader = new GuestClassLoader(code.classes());
    for (var name : code.classes().keySet()) {
      Class.forName(name, true, loader);
    }
    loader.classes = Collections.emptySortedMap();
    return loader;
  }

  /**
   * {@return what makes the machine of an instance}
   *
   * @throws IllegalStateException the class is not there or not a machine
   */
  Function<Instance, Machine> machines(String mainClass) {
    var constructor = constructor(mainClass);
    return instance -> {
      try {
        return constructor.newInstance(instance);
      } catch (InvocationTargetException e) {
        throw new IllegalStateException("the machine cannot be made", e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the machine cannot be made", e);
      }
    };
  }

  private Constructor<? extends Machine> constructor(String mainClass) {
    try {
      return loadClass(mainClass).asSubclass(Machine.class).getConstructor(Instance.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the machine's class is not what it should be", e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    var bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
