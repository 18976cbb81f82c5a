package dev.kami.adapters.wasm.http;

/** Who is told what an exchange costs. Safe for use by many threads. */
public interface Traffic {

  /** {@return whether so many bytes more of a body may be sent or received} */
  boolean admit(long bytes);

  /** {@return how many bytes of bodies may be sent and received altogether} */
  long limit();

  /** Is called once, when the connection of an exchange is closed. */
  void ended();
}
