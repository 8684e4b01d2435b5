package org.commonlot.marketplace.web.home;

import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages of words alone: each is its template and its messages. */
@Controller
@OpenToAll
class HomeController {

    @GetMapping("/")
    String home() {
        return "home/home";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "home/accessibility";
    }

    @GetMapping("/cookies")
    String cookies() {
        return "home/cookies";
    }

    @GetMapping("/open-data")
    String openData() {
        return "home/open-data";
    }
}
