package org.commonlot.marketplace.web.systems;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.commonlot.marketplace.systems.SystemFile;
import org.commonlot.marketplace.systems.SystemView;
import org.commonlot.marketplace.web.components.CsvDownload;

/** Systems as a table, with the columns that an import takes. */
final class SystemsCsv {

    private SystemsCsv() {}

    static CsvDownload begin(HttpServletResponse response, String name) throws IOException {
        return CsvDownload.begin(response, name, SystemFile.COLUMNS.toArray(String[]::new));
    }

    static void row(CsvDownload table, SystemView system) {
        var facts = system.facts();
        table.row(
                facts.lineOfBusiness(),
                facts.name(),
                system.supplier(),
                system.ends(),
                facts.users(),
                facts.transactions(),
                facts.yearlyCost(),
                lower(facts.hosted()),
                lower(facts.openInterface()),
                lower(facts.export()),
                lower(facts.computable()),
                lower(facts.shareable()),
                lower(facts.personalData()),
                lower(facts.openSource()),
                facts.standards(),
                facts.licence(),
                facts.internal() ? "yes" : "no");
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
