package org.commonlot.marketplace.web.ordering;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.ordering.SavingsLedger;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Every entry of a coalition's savings as a table to download: it is sent while it is read. */
@Controller
@OpenToAll
class SavingsController {

    private final CoalitionRegister coalitions;
    private final SavingsLedger savings;

    SavingsController(CoalitionRegister coalitions, SavingsLedger savings) {
        this.coalitions = coalitions;
        this.savings = savings;
    }

    @GetMapping("/coalitions/{name}/savings.csv")
    void csv(@PathVariable String name, HttpServletResponse response) throws IOException {
        var coalition = coalitions.bySlug(name);
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"savings.csv\"");
        var writer = response.getWriter();
        writer.print("made_at,authority,procurement,order,baseline_gbp_inc_vat,ordered_gbp_inc_vat,saving_gbp_inc_vat,"
                + "counter_entry\r\n");
        savings.each(coalition.id(), entry -> write(entry, writer));
    }

    private static void write(SavingsLedger.Entry entry, PrintWriter writer) {
        writer.print(Stream.of(
                        entry.at().toString(),
                        quoted(entry.authority()),
                        entry.procurement(),
                        String.valueOf(entry.order()),
                        entry.baseline().toPlainString(),
                        entry.amount().toPlainString(),
                        entry.saving().toPlainString(),
                        String.valueOf(entry.counter()))
                .collect(Collectors.joining(",", "", "\r\n")));
    }

    /** Quoted, and never a formula to a spreadsheet. */
    private static String quoted(String cell) {
        var harmless = cell.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + cell : cell;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
