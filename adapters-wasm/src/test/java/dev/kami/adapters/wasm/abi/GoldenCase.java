package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.syntax.StringEncoding;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.module.NumberType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A case of the golden files, which the specification's own code has answered: a line of text and
 * the answer of the code here.
 *
 * @param question as {@code golden.py} reads it
 */
record GoldenCase(String question, String answer) {

  private static final int COUNT = 250;
  private static final long SEED = 20261122;
  private static final int MEMORY = 128;
  private static final List<StringEncoding> ENCODINGS = List.of(StringEncoding.values());

  /** Writes the questions into a folder, {@code lowered.cases} and {@code lifted.cases}. */
  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    Files.write(folder.resolve("lowered.cases"), questions(lowered()));
    Files.write(folder.resolve("lifted.cases"), questions(lifted()));
  }

  /** {@return values put into a guest as parameters} */
  static List<GoldenCase> lowered() {
    var random = new Random(SEED);
    var cases = new ArrayList<GoldenCase>();
    while (cases.size() < COUNT) {
      var values = new RandomValues(random, new FakeResource());
      var types = types(values, 1 + random.nextInt(3));
      var arguments = types.stream().map(values::value).toList();
      var source = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
      var target = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
      var question =
          "%s\t%s\t%s\t%s"
              .formatted(
                  name(source),
                  name(target),
                  PythonText.types(types),
                  PythonText.values(types, arguments));
      cases.add(new GoldenCase(question, lower(types, arguments, source, target)));
    }
    return cases;
  }

  /** {@return random memory and numbers, taken for values} */
  static List<GoldenCase> lifted() {
    var random = new Random(SEED);
    var cases = new ArrayList<GoldenCase>();
    while (cases.size() < COUNT) {
      var types = types(new RandomValues(random, new FakeResource()), 1 + random.nextInt(2));
      var encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
      var guest =
          new FakeGuest(new InstanceState(new Store(new FakeHost())), MEMORY).encoding(encoding);
      var bits = random.nextInt(1, 12);
      for (var i = 0; i < MEMORY; i += 4) {
        guest.memory().putI32(i, random.nextInt(1 << bits));
      }
      var core = core(types);
      var flat = new long[core.size()];
      for (var i = 0; i < flat.length; i++) {
        var number = random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(16) * 4L;
        flat[i] = wide(core.get(i)) ? number : number & 0xffff_ffffL;
      }
      var question =
          "%s\t%s\t%s\t%s"
              .formatted(
                  name(encoding),
                  PythonText.types(types),
                  HexFormat.of().formatHex(guest.memory().bytes(0, MEMORY)),
                  numbers(core, flat));
      cases.add(new GoldenCase(question, lift(guest, types, flat)));
    }
    return cases;
  }

  private static String lower(
      List<ValueType> types, List<Value> arguments, StringEncoding source, StringEncoding target) {
    var guest = FakeGuest.alone().encoding(target);
    var flat = new ArrayList<String>();
    guest
        .lift(
            FakeGuest.type(types, Optional.empty()),
            numbers -> {
              flat.add(numbers(core(types), numbers));
              return 0;
            })
        .call(new Caller.Guest(FakeGuest.alone().instance(), source), arguments);
    return "%s\t%s\t%s"
        .formatted(
            flat.getFirst(),
            String.join(",", guest.allocations()),
            HexFormat.of().formatHex(guest.allocated()));
  }

  private static String lift(FakeGuest guest, List<ValueType> types, long[] flat) {
    var seen = new ArrayList<Value>();
    var callee =
        new HostedFunction(
            FakeGuest.type(types, Optional.empty()),
            arguments -> {
              seen.addAll(arguments);
              return Optional.empty();
            });
    try {
      guest.lower(callee).call(flat);
      return PythonText.values(types, seen);
    } catch (GuestTrap _) {
      return "trap";
    }
  }

  private static List<ValueType> types(RandomValues values, int count) {
    var types = new ArrayList<ValueType>();
    while (types.size() < count) {
      var type = values.type(3);
      if (!PythonText.types(List.of(type)).contains("OwnType")) {
        types.add(type);
      }
    }
    return types;
  }

  private static List<NumberType> core(List<ValueType> types) {
    return CoreSignature.ofLift(FakeGuest.type(types, Optional.empty()), false, false)
        .parameters()
        .flat();
  }

  private static boolean wide(NumberType type) {
    return type == NumberType.I64 || type == NumberType.F64;
  }

  private static String numbers(List<NumberType> types, long[] flat) {
    var numbers = new ArrayList<String>();
    for (var i = 0; i < flat.length; i++) {
      numbers.add(types.get(i) + ":" + Long.toUnsignedString(flat[i]));
    }
    return String.join(" ", numbers);
  }

  private static String name(StringEncoding encoding) {
    return switch (encoding) {
      case UTF8 -> "utf8";
      case UTF16 -> "utf16";
      case LATIN1_UTF16 -> "latin1+utf16";
    };
  }

  private static List<String> questions(List<GoldenCase> cases) {
    return cases.stream().map(GoldenCase::question).collect(Collectors.toList());
  }
}
