package dev.kami.adapters.mcp.json;

import dev.kami.application.contract.JsonCodecContract;
import dev.kami.application.port.out.JsonCodec;

class MoshiJsonCodecTest extends JsonCodecContract {

  @Override
  protected JsonCodec codec() {
    return new MoshiJsonCodec();
  }
}
