package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import java.lang.reflect.InvocationTargetException;
import java.util.SortedMap;
import java.util.function.Function;

/** The classes of one module. They see Chicory and the JDK, and go when their module goes. */
final class GuestClassLoader extends ClassLoader {

  private final SortedMap<String, byte[]> classes;

  GuestClassLoader(SortedMap<String, byte[]> classes) {
    super(Instance.class.getClassLoader());
    this.classes = classes;
  }

  /**
   * {@return what makes the machine of an instance}
   *
   * @throws ReflectiveOperationException the class is not there or not a machine
   */
  Function<Instance, Machine> machines(String mainClass) throws ReflectiveOperationException {
    var constructor = loadClass(mainClass).asSubclass(Machine.class).getConstructor(Instance.class);
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

  /**
   * Has the JVM verify every class now.
   *
   * @throws ReflectiveOperationException a class is not there
   */
  void verify() throws ReflectiveOperationException {
    for (var name : classes.keySet()) {
      Class.forName(name, true, this);
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
