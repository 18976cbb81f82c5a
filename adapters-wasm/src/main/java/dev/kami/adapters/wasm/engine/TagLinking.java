package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.ImportTag;
import com.dylibso.chicory.runtime.TagInstance;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.Import;
import com.dylibso.chicory.wasm.types.TagImport;
import dev.kami.adapters.wasm.module.OwnTags;
import java.util.ArrayList;
import java.util.List;

/**
 * The tags of one new instance, which imports all of them: those of others, and its own, which are
 * made here. While the instance is linked they show the types that it asks for, afterwards their
 * identities.
 */
final class TagLinking {

  private final TagIdentities identities;
  private final LoadedModule module;
  private final List<Seen> tags = new ArrayList<>();

  /** A tag as the new instance sees it. */
  private record Seen(TagInstance tag, FunctionType identity) {}

  TagLinking(TagIdentities identities, LoadedModule module) {
    this.identities = identities;
    this.module = module;
  }

  /** {@return whether an import is a tag that the module itself defined} */
  boolean isOwn(Import wanted) {
    return wanted instanceof TagImport
        && wanted.module().equals(module.namelessModule())
        && wanted.name().equals(OwnTags.NAME);
  }

  /** {@return a new tag} */
  ImportTag own(Import wanted) {
    return seen((TagImport) wanted, identities.next(type((TagImport) wanted)));
  }

  /** {@return a tag of another instance} */
  ImportTag of(Import wanted, TagInstance other) {
    return seen((TagImport) wanted, other.type());
  }

  /** Ends the linking, before any code of the instance runs. */
  void finish() {
    tags.forEach(seen -> seen.tag().setType(seen.identity()));
  }

  private ImportTag seen(TagImport wanted, FunctionType identity) {
    var tag = new TagInstance(wanted.tagType(), type(wanted));
    tags.add(new Seen(tag, identity));
    return new ImportTag(wanted.module(), wanted.name(), tag);
  }

  private FunctionType type(TagImport wanted) {
    return module.module().typeSection().getType(wanted.tagType().typeIdx());
  }
}
