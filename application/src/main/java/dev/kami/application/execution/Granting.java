package dev.kami.application.execution;

import dev.kami.application.port.out.FileGrant;
import dev.kami.application.port.out.Grants;
import dev.kami.application.port.out.HostEnvironment;
import dev.kami.application.port.out.ToolStore;
import dev.kami.domain.tool.Tool;
import java.util.LinkedHashMap;

/** Turns what a manifest may reach into what is reached: folders, values, rules. */
record Granting(ToolStore store, HostEnvironment environment) {

  /** {@return the grants of one call, with the host's values of this moment} */
  Grants of(Tool tool) {
    var policy = tool.manifest().security();
    var variables = new LinkedHashMap<String, String>();
    for (var name : policy.environment()) {
      environment.value(name).ifPresent(value -> variables.put(name.value(), value));
    }
    var files =
        switch (policy.files()) {
          case NONE -> FileGrant.NONE;
          case READ_ONLY -> new FileGrant.ReadOnly(store.installedFolder(tool));
          case SANDBOX -> new FileGrant.ReadWrite(store.privateDirectory(tool.id()));
        };
    return new Grants(policy.network(), files, variables);
  }
}
