package org.commonlot.marketplace.web.bidding;

import java.util.UUID;
import org.commonlot.marketplace.bidding.Opening;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.commonlot.marketplace.web.security.NeedsFreshFactor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agreeing to open the bids: the second of two different openers opens them. */
@Controller
@ForAuthorityStaff
class OpeningController {

    private final Opening opening;

    OpeningController(Opening opening) {
        this.opening = opening;
    }

    @NeedsFreshFactor
    @PostMapping("/desk/procurements/{id}/opening")
    String consent(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        var opened = opening.consent(new ProcurementId(id), actor);
        redirect.addFlashAttribute("done", opened ? "bidding.done.opened" : "bidding.done.agreed");
        return "redirect:/desk/procurements/" + id;
    }
}
