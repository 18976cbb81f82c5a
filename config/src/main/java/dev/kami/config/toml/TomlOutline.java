package dev.kami.config.toml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the screen found.
 *
 * @param text the text without its comments, over some of which toml4j stumbles
 * @param lines line by path in the order of the text: every table, key and element of an array
 */
record TomlOutline(String text, Map<String, Integer> lines) {

  /** Takes a copy. */
  TomlOutline {
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }
}
