package dev.kami.adapters.wasm.wasi.p2.sockets;

/** A socket or a part of one. As none can be opened, there is none, and its type has no value. */
enum Socket {}
