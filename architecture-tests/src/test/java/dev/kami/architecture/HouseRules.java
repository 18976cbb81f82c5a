package dev.kami.architecture;

import dev.kami.architecture.rules.AdapterRules;
import dev.kami.architecture.rules.AmbientRules;
import dev.kami.architecture.rules.CycleRule;
import dev.kami.architecture.rules.NamingRule;
import dev.kami.architecture.rules.PortRules;
import dev.kami.architecture.rules.PurityRules;
import dev.kami.architecture.rules.RecordRule;
import dev.kami.architecture.rules.TechnologyRule;
import dev.kami.architecture.rules.ThrowableRule;
import java.util.List;

/** All rules of the house, in the order of their numbers. */
final class HouseRules {

  static final List<HouseRule> ALL =
      List.of(
          PurityRules.DOMAIN,
          PurityRules.APPLICATION,
          AdapterRules.STRANGERS,
          AdapterRules.OUTSIDE,
          CycleRule.NO_CYCLES,
          PortRules.SHAPE,
          PortRules.SIGNATURES,
          RecordRule.IMMUTABLE,
          ThrowableRule.ONE_EXCEPTION,
          AmbientRules.STANDARD_STREAMS,
          AmbientRules.AMBIENT,
          NamingRule.NAMES,
          PurityRules.STANDALONE,
          TechnologyRule.OWNERS);

  private HouseRules() {}
}
