package dev.kami.adapters.wasm.wasi;

import java.util.List;

/** {@code fd_close}, {@code fd_renumber} and {@code fd_fdstat_*}: descriptors themselves. */
final class DescriptorFunctions {

  private static final int FDSTAT_SIZE = 24;
  private static final int ALL_FLAGS = 0x1F;

  private DescriptorFunctions() {}

  static List<WasiFunction> all() {
    return List.of(
        WasiFunction.of(
            "fd_close",
            "i",
            (call, args) -> {
              call.descriptors().close(args.i32(0));
              return Errno.SUCCESS;
            }),
        WasiFunction.of(
            "fd_renumber",
            "ii",
            (call, args) -> {
              call.descriptors().renumber(args.i32(0), args.i32(1));
              return Errno.SUCCESS;
            }),
        WasiFunction.of("fd_fdstat_get", "ii", DescriptorFunctions::stat),
        WasiFunction.of("fd_fdstat_set_flags", "ii", DescriptorFunctions::setFlags),
        WasiFunction.of(
            "fd_fdstat_set_rights",
            "iII",
            (call, args) -> {
              call.descriptors().get(args.i32(0)).restrict(args.i64(1), args.i64(2));
              return Errno.SUCCESS;
            }));
  }

  private static Errno stat(WasiCall call, Args args) {
    var descriptor = call.descriptors().get(args.i32(0));
    var memory = call.memory();
    var pointer = args.u32(1);
    memory.check(pointer, FDSTAT_SIZE);
    memory.storeU64(pointer, Filestat.code(descriptor.kind()));
    memory.storeU16(pointer + 2, descriptor.flags());
    memory.storeU64(pointer + 8, descriptor.rights());
    memory.storeU64(pointer + 16, descriptor.inheriting());
    return Errno.SUCCESS;
  }

  private static Errno setFlags(WasiCall call, Args args) {
    var descriptor = call.descriptors().get(args.i32(0));
    var flags = args.i32(1);
    if ((flags & ~ALL_FLAGS) != 0) {
      throw new ErrnoException(Errno.INVAL);
    }
    descriptor.flags(flags);
    return Errno.SUCCESS;
  }
}
