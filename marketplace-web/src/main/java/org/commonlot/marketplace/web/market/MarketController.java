package org.commonlot.marketplace.web.market;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.commonlot.marketplace.discovery.Searching;
import org.commonlot.marketplace.market.MarketCatalogue;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Everybody looks for and reads what was imported, beside our own opportunities. */
@Controller
@OpenToAll
class MarketController {

    private final Searching searching;
    private final MarketCatalogue catalogue;
    private final MarketPages pages;
    private final Forms forms;

    MarketController(Searching searching, MarketCatalogue catalogue, MarketPages pages, Forms forms) {
        this.searching = searching;
        this.catalogue = catalogue;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/market")
    String search(
            @Valid @ModelAttribute("form") MarketForm form,
            BindingResult bound,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        form.check(bound);
        var fields = forms.fields("market.search", bound);
        model.addAttribute("fields", fields);
        model.addAttribute("filters", pages.filters(fields, locale));
        if (!bound.hasErrors()) {
            model.addAttribute("results", pages.results(searching.search(form.toRequest()), request, locale));
        }
        return "market/search";
    }

    @GetMapping("/market/{ocid}")
    String process(@PathVariable String ocid, Locale locale, Model model) {
        model.addAttribute("page", pages.process(catalogue.process(ocid), locale));
        model.addAttribute("back", pages.back(locale));
        return "market/process";
    }
}
