package dev.kami.adapters.wasm.wasi.p2.http;

import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.http.BodyLength;
import dev.kami.adapters.wasm.http.BytePipe;
import dev.kami.adapters.wasm.http.HttpException;
import dev.kami.adapters.wasm.http.HttpFault;
import dev.kami.adapters.wasm.http.HttpField;
import dev.kami.adapters.wasm.http.Traffic;
import dev.kami.adapters.wasm.wasi.p2.io.OutputTarget;
import dev.kami.adapters.wasm.wasi.p2.io.Pollable;
import dev.kami.adapters.wasm.wasi.p2.io.StreamException;
import java.util.List;
import java.util.OptionalLong;

/** The resource {@code outgoing-body}: what a guest writes, until it says that this is all. */
final class OutgoingBody {

  private final BytePipe pipe = new BytePipe();
  private final OptionalLong announced;
  private final Traffic traffic;
  private long written;
  private boolean streamGiven;
  private boolean streamOpen;
  private volatile List<HttpField> trailers = List.of();

  /**
   * A body without anything in it.
   *
   * @param announced how long the header says it is
   */
  OutgoingBody(OptionalLong announced, Traffic traffic) {
    this.announced = announced;
    this.traffic = traffic;
  }

  /** {@return what was written and not yet sent} */
  BytePipe pipe() {
    return pipe;
  }

  /** {@return what follows it, once it is finished} */
  List<HttpField> trailers() {
    return trailers;
  }

  /** {@return how the request says where it ends} */
  BodyLength length() {
    if (announced.isPresent()) {
      return new BodyLength.Exactly(announced.getAsLong());
    }
    return pipe.complete() && trailers.isEmpty()
        ? new BodyLength.Exactly(written)
        : new BodyLength.Chunked();
  }

  /** {@return whether the stream was not yet given, which it is only once} */
  boolean giveStream() {
    if (streamGiven) {
      return false;
    }
    streamGiven = true;
    streamOpen = true;
    return true;
  }

  /** {@return where the stream writes} */
  OutputTarget target() {
    return new Target();
  }

  /** Says that this was all. */
  void finish(List<HttpField> after) throws HttpException {
    if (streamOpen) {
      throw new GuestTrap("a body was finished whose stream is open");
    }
    if (announced.isPresent() && announced.getAsLong() != written) {
      var failure = new HttpException(HttpFault.REQUEST_BODY_SIZE, written);
      pipe.fail(failure);
      throw failure;
    }
    trailers = List.copyOf(after);
    pipe.finish();
  }

  /** Gives it up: what was sent of it is corrupt, unless it was finished. */
  void close() {
    pipe.fail(new HttpException(HttpFault.CONNECTION_TERMINATED));
  }

  private final class Target implements OutputTarget {

    @Override
    public long room() throws StreamException {
      var failure = pipe.failure();
      if (failure.isPresent()) {
        throw HttpError.stream(failure.get());
      }
      return pipe.room();
    }

    @Override
    public void write(byte[] bytes) throws StreamException {
      written += bytes.length;
      if (announced.isPresent() && written > announced.getAsLong()) {
        throw failed(new HttpException(HttpFault.REQUEST_BODY_SIZE, written));
      }
      if (!traffic.admit(bytes.length)) {
        throw failed(new HttpException(HttpFault.REQUEST_BODY_SIZE, traffic.limit()));
      }
      pipe.add(bytes);
    }

    @Override
    public Pollable writable() {
      return () -> pipe.room() > 0 || pipe.complete();
    }

    @Override
    public void close() {
      streamOpen = false;
    }

    private StreamException failed(HttpException failure) {
      pipe.fail(failure);
      return HttpError.stream(failure);
    }
  }
}
