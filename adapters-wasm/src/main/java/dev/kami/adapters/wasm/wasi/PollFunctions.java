package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.limits.HostPrices;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code poll_oneoff}: waits for clocks. Descriptors are always ready, as everything that a guest
 * can read is there already.
 */
final class PollFunctions {

  private static final int SUBSCRIPTION_SIZE = 48;
  private static final int EVENT_SIZE = 32;
  private static final int MOST = 1024;

  private static final int CLOCK = 0;
  private static final int READ = 1;
  private static final int WRITE = 2;
  private static final int ABSOLUTE = 1;

  /**
   * Something that happened, or will.
   *
   * @param userdata what the guest knows it by
   * @param type what was waited for
   * @param errno why there is nothing to wait for
   * @param bytes how much can be read
   * @param waitNanos how long until it happens
   */
  private record Event(long userdata, int type, Errno errno, long bytes, long waitNanos) {}

  private PollFunctions() {}

  static List<WasiFunction> all() {
    return List.of(WasiFunction.of("poll_oneoff", "iiii", PollFunctions::poll));
  }

  private static Errno poll(WasiCall call, Args args) throws IOException {
    var memory = call.memory();
    var count = args.u32(2);
    if (count == 0 || count > MOST) {
      throw new ErrnoException(Errno.INVAL);
    }
    memory.check(args.u32(0), count * SUBSCRIPTION_SIZE);
    memory.check(args.u32(1), count * EVENT_SIZE);
    if (!call.guard().charge(count * HostPrices.POLL_ENTRY)) {
      throw new ErrnoException(Errno.PERM);
    }
    var events = new ArrayList<Event>();
    for (var i = 0; i < count; i++) {
      events.add(event(call, args.u32(0) + (long) i * SUBSCRIPTION_SIZE));
    }
    var first = events.stream().mapToLong(Event::waitNanos).min().orElse(0);
    if (first > 0) {
      call.guard().pause(first);
    }
    var happened = events.stream().filter(event -> event.waitNanos() <= first).toList();
    for (var i = 0; i < happened.size(); i++) {
      store(memory, args.u32(1) + (long) i * EVENT_SIZE, happened.get(i));
    }
    memory.storeU32(args.u32(3), happened.size());
    return Errno.SUCCESS;
  }

  private static Event event(WasiCall call, long subscription) throws IOException {
    var memory = call.memory();
    var userdata = memory.u64(subscription);
    var type = memory.u8(subscription + 8);
    try {
      return switch (type) {
        case CLOCK -> new Event(userdata, type, Errno.SUCCESS, 0, wait(call, subscription));
        case READ, WRITE -> {
          var descriptor = call.descriptors().get((int) memory.u32(subscription + 16));
          descriptor.require(Rights.POLL_FD_READWRITE);
          yield new Event(
              userdata, type, Errno.SUCCESS, type == READ ? descriptor.readable() : 0, 0);
        }
        default -> throw new ErrnoException(Errno.INVAL);
      };
    } catch (ErrnoException e) {
      return new Event(userdata, type, e.errno(), 0, 0);
    }
  }

  private static long wait(WasiCall call, long subscription) {
    var memory = call.memory();
    var timeout = memory.u64(subscription + 24);
    if (timeout < 0) {
      timeout = Long.MAX_VALUE;
    }
    var clock = (int) memory.u32(subscription + 16);
    var now = ClockFunctions.now(call, clock);
    return (memory.u16(subscription + 40) & ABSOLUTE) != 0 ? Math.max(0, timeout - now) : timeout;
  }

  private static void store(GuestMemory memory, long pointer, Event event) {
    memory.storeU64(pointer, event.userdata());
    memory.storeU64(pointer + 8, event.errno().code() | (long) event.type() << 16);
    memory.storeU64(pointer + 16, event.bytes());
    memory.storeU64(pointer + 24, 0);
  }
}
