package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.wasm.Version;
import dev.kami.domain.tool.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How compiled code is written down, and under which key. */
final class CodeFormat {

  /** To be changed with this format, and whenever metering or the rewriting of classes changes. */
  private static final String VERSION = "5";

  private CodeFormat() {}

  /** {@return a key that changes with everything that the code depends on} */
  static Sha256 key(Sha256 module) {
    return Sha256.of(
        String.join("\n", module.hex(), VERSION, Version.version(), Runtime.version().toString()));
  }

  /** {@return the code of all modules of one file} */
  static byte[] write(List<CompiledCode> modules) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(modules.size());
    for (var code : modules) {
      write(out, code);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, CompiledCode code) throws IOException {
    write(out, code.module());
    out.writeUTF(code.fuelModule());
    out.writeUTF(code.namelessModule());
    out.writeUTF(code.mainClass());
    out.writeInt(code.interpreted());
    out.writeInt(code.classes().size());
    for (var entry : code.classes().entrySet()) {
      out.writeUTF(entry.getKey());
      write(out, entry.getValue());
    }
  }

  static List<CompiledCode> read(byte[] bytes) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    var modules = new ArrayList<CompiledCode>();
    for (var left = in.readInt(); left > 0; left--) {
      modules.add(readCode(in));
    }
    return modules;
  }

  private static CompiledCode readCode(DataInputStream in) throws IOException {
    var module = readBytes(in);
    var fuelModule = in.readUTF();
    var namelessModule = in.readUTF();
    var mainClass = in.readUTF();
    var interpreted = in.readInt();
    var classes = new TreeMap<String, byte[]>();
    for (var left = in.readInt(); left > 0; left--) {
      classes.put(in.readUTF(), readBytes(in));
    }
    return new CompiledCode(module, fuelModule, namelessModule, mainClass, classes, interpreted);
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    var length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new EOFException("cut in the middle");
    }
    return in.readNBytes(length);
  }
}
