package dev.kami.adapters.cli.render;

import dev.kami.application.port.in.ModuleDetails;
import dev.kami.domain.tool.ModuleInterface;
import java.util.ArrayList;
import java.util.List;

/** Everything about a module file on one page. */
final class ModuleSheet {

  private ModuleSheet() {}

  static String text(ModuleDetails details) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("kind", OfferSheet.kind(details.offers().kind())));
    rows.add(List.of("size", details.bytes() + " bytes"));
    rows.add(List.of("sha256", details.digest().hex()));
    details.described().ifPresent(text -> rows.add(List.of("describe", text)));
    var functions =
        details.offers().kind() == ModuleInterface.Kind.FUNCTIONS
            ? "\nfunctions\n" + OfferSheet.functions(details.offers())
            : "";
    return TerminalText.line(details.file().toString())
        + "\n"
        + Table.wrapped("", rows)
        + functions
        + OfferSheet.rest(details.offers());
  }
}
