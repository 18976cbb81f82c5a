package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.wasm.InvalidException;
import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import dev.kami.adapters.wasm.component.binary.ComponentReader;
import dev.kami.adapters.wasm.component.instance.ImportResolution;
import dev.kami.adapters.wasm.component.syntax.Component;
import dev.kami.adapters.wasm.component.validation.InvalidComponentException;
import dev.kami.adapters.wasm.component.validation.ValidComponent;
import dev.kami.adapters.wasm.component.validation.Validator;
import dev.kami.adapters.wasm.module.CommonTypes;
import dev.kami.adapters.wasm.module.CoreModule;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A component that keeps the rules, imports what is offered and can be called. The code of its core
 * modules is another matter: {@link #coreModules()}.
 */
final class AdmittedComponent {

  private static final int MOST_MODULES = 500;

  /** Types that are written out, once for each module. */
  private static final int MOST_TYPES = 2_000_000;

  private final ValidComponent valid;
  private final List<ByteRange> modules;
  private final ImportResolution.Complete<WasiContext> imports;
  private final ToolShape shape;

  private AdmittedComponent(
      ValidComponent valid,
      List<ByteRange> modules,
      ImportResolution.Complete<WasiContext> imports,
      ToolShape shape) {
    this.valid = valid;
    this.modules = List.copyOf(modules);
    this.imports = imports;
    this.shape = shape;
  }

  /**
   * {@return the component}
   *
   * @throws dev.kami.domain.problem.ProblemException it cannot be run
   */
  static AdmittedComponent read(byte[] bytes) {
    var component = syntax(bytes);
    var modules = CoreModuleFinder.find(component);
    if (modules.size() > MOST_MODULES) {
      throw UnusableModule.unsupportedComponent(
          "has " + modules.size() + " core modules, more than " + MOST_MODULES,
          "link some of them to one");
    }
    var asynchronous = AsyncParts.of(component);
    if (!asynchronous.isEmpty()) {
      throw UnusableModule.unsupportedComponent(
          "is asynchronous, as WASI 0.3 is: it has " + String.join(", ", asynchronous),
          "build it for WASI 0.2, for example for the target wasm32-wasip2");
    }
    var valid = validated(component);
    return new AdmittedComponent(
        valid, modules, HostInterfaces.find(valid), ToolShapes.of(valid.type()));
  }

  private static Component syntax(byte[] bytes) {
    try {
      return ComponentReader.read(bytes);
    } catch (MalformedBinaryException e) {
      throw UnusableModule.malformed(e);
    }
  }

  private static ValidComponent validated(Component component) {
    try {
      return new Validator(_ -> Optional.empty()).validate(component);
    } catch (InvalidComponentException e) {
      throw UnusableModule.invalidComponent(e);
    }
  }

  /** {@return the component} */
  ValidComponent valid() {
    return valid;
  }

  /** {@return the bytes of its core modules, in the order of the file} */
  List<ByteRange> modules() {
    return modules;
  }

  /** {@return what it is given} */
  ImportResolution.Complete<WasiContext> imports() {
    return imports;
  }

  /** {@return how it is called} */
  ToolShape shape() {
    return shape;
  }

  /**
   * {@return its core modules, validated and metered, in their order}
   *
   * @throws dev.kami.domain.problem.ProblemException one of them cannot be run, and which
   */
  List<AdmittedModule> coreModules() {
    var types = new CommonTypes();
    var parsed = new ArrayList<CoreModule>();
    for (var i = 0; i < modules.size(); i++) {
      var module = validated(i);
      types.add(module);
      parsed.add(module);
    }
    if ((long) types.size() * modules.size() > MOST_TYPES) {
      throw UnusableModule.unsupportedComponent(
          "has too many function types in too many core modules", "link some of them to one");
    }
    var admitted = new ArrayList<AdmittedModule>();
    for (var i = 0; i < modules.size(); i++) {
      admitted.add(metered(i, parsed.get(i), types));
    }
    return admitted;
  }

  private CoreModule validated(int number) {
    try {
      var bytes = modules.get(number).toArray();
      var module = CoreModule.read(bytes);
      CoreValidation.validate(bytes, module);
      return module;
    } catch (InvalidException e) {
      throw UnusableModule.invalidCoreModule(number, e);
    } catch (Throwable e) {
      throw UnusableModule.malformedCoreModule(number, e);
    }
  }

  private static AdmittedModule metered(int number, CoreModule module, CommonTypes types) {
    AdmittedModule admitted;
    try {
      admitted = AdmittedModule.together(module, types);
    } catch (MalformedBinaryException e) {
      throw UnusableModule.malformedCoreModule(number, e);
    }
    FeatureCheck.check(admitted.metered().facts(), UnusableModule.coreModule(number));
    return admitted;
  }
}
