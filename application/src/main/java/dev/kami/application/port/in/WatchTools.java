package dev.kami.application.port.in;

/** Says whether the installed tools have changed. */
public interface WatchTools {

  /**
   * {@return a number that means nothing but this: it is another one after any process changed the
   * installed tools}
   *
   * <p>Cheap enough to be asked every second.
   */
  long revision();
}
