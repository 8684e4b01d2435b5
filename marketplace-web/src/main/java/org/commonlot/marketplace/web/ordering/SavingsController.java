package org.commonlot.marketplace.web.ordering;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.ordering.SavingsLedger;
import org.commonlot.marketplace.web.components.CsvDownload;
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
        var table = CsvDownload.begin(
                response,
                "savings.csv",
                "made_at",
                "authority",
                "procurement",
                "order",
                "baseline_gbp_inc_vat",
                "ordered_gbp_inc_vat",
                "saving_gbp_inc_vat",
                "counter_entry");
        savings.each(
                coalition.id(),
                entry -> table.row(
                        entry.at(),
                        entry.authority(),
                        entry.procurement(),
                        entry.order(),
                        entry.baseline(),
                        entry.amount(),
                        entry.saving(),
                        entry.counter()));
    }

    /** The parts of every entry, by the rule under which it was shared out. */
    @GetMapping("/coalitions/{name}/savings-shares.csv")
    void shares(@PathVariable String name, HttpServletResponse response) throws IOException {
        var coalition = coalitions.bySlug(name);
        var table = CsvDownload.begin(
                response,
                "savings-shares.csv",
                "made_at",
                "procurement",
                "order",
                "ordered_by",
                "authority",
                "basis",
                "share_gbp_inc_vat");
        savings.eachPart(
                coalition.id(),
                part -> table.row(
                        part.at(),
                        part.procurement(),
                        part.order(),
                        part.orderedBy(),
                        part.authority(),
                        part.basis(),
                        part.amount()));
    }
}
