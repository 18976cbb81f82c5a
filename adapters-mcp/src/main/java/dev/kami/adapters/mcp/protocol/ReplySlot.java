package dev.kami.adapters.mcp.protocol;

import dev.kami.adapters.mcp.wire.Reply;

/** The place that one message's reply belongs in; exactly one of its methods is called, once. */
interface ReplySlot {

  /** {@return the slot of a message that came alone} */
  static ReplySlot alone(Outlet outlet) {
    return new ReplySlot() {
      @Override
      public void reply(Reply reply) {
        outlet.send(reply.toJson());
      }

      @Override
      public void leaveEmpty() {}
    };
  }

  /** Fills the slot. */
  void reply(Reply reply);

  /** Says that no reply will follow. */
  void leaveEmpty();
}
