package dev.kami.architecture.violations.rule14.sqlite;

import com.squareup.moshi.Moshi;
import org.junit.jupiter.api.Test;

/** Breaks the rule: names the library of another. */
public interface Table {

  /** Asks for the library of another. */
  void use(Moshi library);

  /** Asks for a library that nobody owns. */
  void check(Test annotation);
}
