package org.commonlot.wrong.web.bidding;

import org.commonlot.wrong.infra.Adapter;
import org.commonlot.wrong.web.award.Neighbour;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Wrong: does not say whom it admits, uses the pages of another capability, and calls an adapter. */
@Controller
class UnguardedController {

    @GetMapping("/wrong")
    String page() {
        return new Neighbour().toString() + new Adapter();
    }
}
