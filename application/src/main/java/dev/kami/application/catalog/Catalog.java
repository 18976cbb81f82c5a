package dev.kami.application.catalog;

import dev.kami.application.port.in.BrowseTools;
import dev.kami.application.port.in.InspectTool;
import dev.kami.application.port.in.ListTools;
import dev.kami.application.port.in.WatchTools;
import dev.kami.application.port.out.ToolRegistry;
import dev.kami.application.port.out.ToolStore;
import dev.kami.domain.policy.ResourceLimits;

/** Makes the use cases of this package. */
public final class Catalog {

  private Catalog() {}

  /** {@return the use case that lists} */
  public static ListTools list(ToolRegistry registry) {
    return registry::list;
  }

  /** {@return the use case that lists page by page} */
  public static BrowseTools browse(ToolRegistry registry) {
    return registry::page;
  }

  /** {@return the use case that says whether the list has changed} */
  public static WatchTools watch(ToolRegistry registry) {
    return registry::revision;
  }

  /**
   * {@return the use case that inspects}
   *
   * @param defaults the limits for what a manifest does not name
   */
  public static InspectTool inspect(
      ToolRegistry registry, ToolStore store, ResourceLimits defaults) {
    return new ToolInspector(new InstalledTools(registry), store, defaults);
  }
}
