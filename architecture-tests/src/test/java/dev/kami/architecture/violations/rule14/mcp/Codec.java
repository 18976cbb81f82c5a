package dev.kami.architecture.violations.rule14.mcp;

import com.squareup.moshi.Moshi;

/** Names its own library, which is right. */
public interface Codec {

  /** Asks for the library. */
  void use(Moshi library);
}
