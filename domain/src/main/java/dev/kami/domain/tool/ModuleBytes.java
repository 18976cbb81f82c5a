package dev.kami.domain.tool;

/**
 * A module's bytes with their digest, immutable.
 *
 * <p>A class and not a record because it guards an array: bytes come in and go out as copies.
 */
public final class ModuleBytes {

  private final byte[] bytes;
  private final Sha256 digest;

  private ModuleBytes(byte[] bytes) {
    this.bytes = bytes;
    this.digest = Sha256.of(bytes);
  }

  /** {@return a module of a copy of these bytes, whatever they are} */
  public static ModuleBytes copyOf(byte[] bytes) {
    return new ModuleBytes(bytes.clone());
  }

  /** {@return a copy of the bytes} */
  public byte[] toByteArray() {
    return bytes.clone();
  }

  /** {@return the number of bytes} */
  public int size() {
    return bytes.length;
  }

  /** {@return the digest of the bytes} */
  public Sha256 digest() {
    return digest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModuleBytes that && digest.equals(that.digest);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  @Override
  public String toString() {
    return "module " + digest + " of " + bytes.length + " bytes";
  }
}
