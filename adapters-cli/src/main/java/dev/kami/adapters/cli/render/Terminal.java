package dev.kami.adapters.cli.render;

/**
 * What is known of the place where the command was typed.
 *
 * @param interactive whether standard error is a terminal, which a person looks at
 * @param colours whether it shows colours (and {@code NO_COLOR} is not set)
 * @param superuser whether the process runs with all rights (as root)
 */
public record Terminal(boolean interactive, boolean colours, boolean superuser) {
  /** A pipe or a file, and a user without special rights. */
  public static final Terminal PLAIN = new Terminal(false, false, false);
}
