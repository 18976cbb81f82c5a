package dev.kami.config.toml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where everything in a text is.
 *
 * @param lines line by path in the order of the text: every table, key and element of an array
 */
record TomlOutline(Map<String, Integer> lines) {

  /** Takes a copy. */
  TomlOutline {
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }
}
