package dev.kami.application.port.out;

import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.ModulePath;
import dev.kami.domain.tool.Sha256;
import dev.kami.domain.tool.StoredContent;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.nio.file.Path;
import java.util.Set;

/**
 * Keeps the content of installed tools, found by digest and checked on every load.
 *
 * <p>Safe for use by many threads and several processes. Faults are {@link
 * dev.kami.domain.problem.SystemFault}s.
 */
public interface ToolStore {

  /**
   * {@return the right to change the store, held by one holder among all processes until it is
   * closed}
   *
   * @throws dev.kami.domain.problem.ProblemException {@code store.busy} when another holder does
   *     not finish in time
   */
  Lease lease();

  /**
   * {@return what was stored: a copy of the module and, when asked for, of the folder around it}
   *
   * <p>Needs the lease. The copy appears whole or not at all; storing the same content again is
   * harmless. Symbolic links and special files in the folder are refused, and so is a folder beyond
   * the store's bounds.
   *
   * @param folder the folder of the manifest
   * @param module the module in it
   * @param wholeFolder whether all files of the folder are copied, or the module and {@code
   *     tool.toml} only
   * @throws dev.kami.domain.problem.ProblemException {@code store.module-missing} or another {@link
   *     dev.kami.domain.problem.UserError} when the folder's content does not do
   */
  StoredContent add(Path folder, ModulePath module, boolean wholeFolder);

  /**
   * Deletes all content but these folders; needs the lease. Leftovers of interrupted work go as
   * well.
   */
  void keepOnly(Set<Sha256> folders);

  /**
   * {@return the tool's module}
   *
   * @throws dev.kami.domain.problem.ProblemException {@code store.damaged} when the bytes are not
   *     what was installed, {@code store.missing} when they are gone
   */
  ModuleBytes module(Tool tool);

  /** {@return where the tool's module lies, without looking} */
  Path modulePath(Tool tool);

  /**
   * {@return the tool's installed folder}
   *
   * @throws dev.kami.domain.problem.ProblemException {@code store.damaged} when any file in it is
   *     not what was installed
   */
  Path installedFolder(Tool tool);

  /**
   * {@return the tool's private directory, made when it was not there; nobody else's tools can see
   * it}
   */
  Path privateDirectory(ToolId id);

  /** The right to change the store. */
  interface Lease extends AutoCloseable {

    /** Gives the right back. */
    @Override
    void close();
  }
}
