package dev.kami.adapters.wasm.machine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import dev.kami.adapters.wasm.module.MeterFunction;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rewrites the classes of one compiled module: see the package's description.
 *
 * <p>The names and shapes that it expects are those of Chicory's compiler; the tests of this
 * package fail when a new version has others. What it does not know stays as it is.
 */
public final class GuestClasses {
  static final ClassDesc MEMORY = ClassDesc.of(Memory.class.getName());
  static final ClassDesc INSTANCE = ClassDesc.of(Instance.class.getName());
  static final ClassDesc STATE = ClassDesc.of(GuestState.class.getName());

  private static final String HELPERS = "Shaded";
  private static final String FUNCTION = "func_";
  private static final String GROW = "memoryGrow";
  private static final Set<String> ACCESSES =
      Set.of(
          "memoryReadByte",
          "memoryReadShort",
          "memoryReadInt",
          "memoryReadLong",
          "memoryReadFloat",
          "memoryReadDouble",
          "memoryWriteByte",
          "memoryWriteShort",
          "memoryWriteInt",
          "memoryWriteLong",
          "memoryWriteFloat",
          "memoryWriteDouble");

  private final Map<String, byte[]> classes;
  private final ClassDesc helpers;
  private final int firstMeter;
  private final ClassFile format =
      ClassFile.of(
          ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofClassLoading(GuestClasses.class.getClassLoader())
                  .orElse(ClassHierarchyResolver.defaultResolver())));

  private GuestClasses(Map<String, byte[]> classes, String mainClass, int firstMeter) {
    this.classes = classes;
    this.helpers = ClassDesc.of(mainClass + HELPERS);
    this.firstMeter = firstMeter;
  }

  /**
   * {@return the classes as they are executed}
   *
   * @param classes by their names, with dots
   * @param mainClass the machine's
   * @param importedFunctions how many the metered module imports, the meter's last
   * @throws IllegalArgumentException a method would be too large
   */
  public static Map<String, byte[]> rewritten(
      Map<String, byte[]> classes, String mainClass, int importedFunctions) {
    return new GuestClasses(classes, mainClass, importedFunctions - MeterFunction.COUNT)
        .rewritten();
  }

  private Map<String, byte[]> rewritten() {
    var all = new HashMap<String, byte[]>();
    classes.forEach((name, bytes) ->
        all.put(name, ClassDesc.of(name).equals(helpers) ? bytes : rewritten(bytes)));
    return all;
  }

  private byte[] rewritten(byte[] bytes) {
    return format.transformClass(format.parse(bytes), this::rewrite);
  }

  private void rewrite(ClassBuilder out, ClassElement element) {
    if (element instanceof MethodModel method && method.code().isPresent()) {
      rewrite(out, method, method.code().get());
    } else {
      out.with(element);
    }
  }

  private void rewrite(ClassBuilder out, MethodModel method, CodeModel code) {
    var type = stated(method.methodTypeSymbol());
    out.withMethod(
        method.methodName().stringValue(),
        type,
        method.flags().flagsMask(),
        body -> body.transformCode(code, transform(method, code)));
  }

  private CodeTransform transform(MethodModel method, CodeModel code) {
    var number = functionNumber(method.methodName().stringValue());
    return number.isPresent() && !isImported(number.get())
        ? new CodeSize(this, code).transform(slotOfMemory(method.methodTypeSymbol()))
        : new PassingCode(this);
  }

  private static int slotOfMemory(MethodTypeDesc type) {
    var slot = 0;
    for (var parameter : type.parameterList()) {
      if (parameter.equals(MEMORY)) {
        return slot;
      }
      slot += TypeKind.from(parameter).slotSize();
    }
    throw new IllegalArgumentException("a function without a memory");
  }

  private boolean isImported(int function) {
    return function < firstMeter + MeterFunction.COUNT;
  }

  /** {@return the function of the meter that a method stands for} */
  Optional<MeterFunction> meter(String method) {
    return functionNumber(method)
        .filter(it -> it >= firstMeter && isImported(it))
        .map(it -> MeterFunction.at(it - firstMeter));
  }

  private static Optional<Integer> functionNumber(String method) {
    return method.startsWith(FUNCTION)
        ? Optional.of(Integer.parseInt(method.substring(FUNCTION.length())))
        : Optional.empty();
  }

  /** {@return whether a class is Chicory's collection of static methods} */
  boolean isHelpers(ClassDesc owner) {
    return owner.equals(helpers);
  }

  /** {@return whether a class is rewritten} */
  boolean isOurs(ClassDesc owner) {
    return !isHelpers(owner)
        && classes.containsKey(owner.packageName() + "." + owner.displayName());
  }

  /** {@return whether one of Chicory's methods is a load or store that is done in place} */
  static boolean isAccess(String method) {
    return ACCESSES.contains(method);
  }

  /** {@return whether one of Chicory's methods may give a memory another array} */
  static boolean grows(String method) {
    return method.equals(GROW);
  }

  /** {@return the type with the state in the place of the memory} */
  static MethodTypeDesc stated(MethodTypeDesc type) {
    return MethodTypeDesc.of(
        type.returnType(),
        Arrays.stream(type.parameterArray()).map(it -> it.equals(MEMORY) ? STATE : it).toList());
  }
}
