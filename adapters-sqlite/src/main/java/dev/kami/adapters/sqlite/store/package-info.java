/**
 * Module files: the content of installed tools, and modules that are not installed.
 *
 * <p>Start at {@link dev.kami.adapters.sqlite.store.FileToolStore}. Everything lies in one folder
 * beside the database, {@code registry.db.files}:
 *
 * <pre>
 * store/&lt;SHA-256 of a folder&gt;/   the files of an installed tool, never changed
 * store/incoming-&lt;random&gt;/       a copy that is being made, or being deleted
 * sandboxes/&lt;tool id&gt;/           a tool's private directory
 * store.lock                     held while the store changes
 * </pre>
 *
 * <p>{@code SourceFolder} decides which files of a tool's folder are copied, {@code Listing} finds
 * and {@code FolderDigest} names a folder's content, {@code StoreLock} lets one change at a time.
 */
@NullMarked
package dev.kami.adapters.sqlite.store;

import org.jspecify.annotations.NullMarked;
