package org.commonlot.marketplace.web.ordering;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.ordering.CoalitionHeadroom;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.CsvDownload;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is left under a coalition's contracts, as a file. */
@Controller
@ForAuthorityStaff
class HeadroomController {

    private final CoalitionRegister coalitions;
    private final CoalitionHeadroom headroom;

    HeadroomController(CoalitionRegister coalitions, CoalitionHeadroom headroom) {
        this.coalitions = coalitions;
        this.headroom = headroom;
    }

    @GetMapping("/desk/coalitions/{id}/headroom.csv")
    void csv(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        var coalition = coalitions.led(new CoalitionId(id), actor);
        var table = CsvDownload.begin(
                response,
                "headroom.csv",
                "authority",
                "title",
                "supplier",
                "worth_gbp_inc_vat",
                "ordered_gbp_inc_vat",
                "left_gbp_inc_vat",
                "ends_on");
        for (var row : headroom.rows(coalition.id())) {
            table.row(
                    row.authority(),
                    row.title(),
                    row.supplier(),
                    row.worth().amount(),
                    row.ordered().amount(),
                    row.left().amount(),
                    row.ends());
        }
    }
}
