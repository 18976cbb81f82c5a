package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.GlobalInstance;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.runtime.TagInstance;
import dev.kami.adapters.wasm.core.CoreItem;

/** What the component layer passes on unopened. */
sealed interface EngineItem extends CoreItem.Opaque {

  /** A table. */
  record OfTable(TableInstance table) implements EngineItem {}

  /** A global. */
  record OfGlobal(GlobalInstance global) implements EngineItem {}

  /** A tag. */
  record OfTag(TagInstance tag) implements EngineItem {}
}
