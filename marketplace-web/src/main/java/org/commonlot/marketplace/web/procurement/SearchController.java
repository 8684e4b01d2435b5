package org.commonlot.marketplace.web.procurement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.discovery.SearchHit;
import org.commonlot.marketplace.discovery.SearchOrder;
import org.commonlot.marketplace.discovery.SearchPage;
import org.commonlot.marketplace.discovery.Searching;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Pagination;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Everybody finds opportunities: words and filters stand in the address, so that a search can be shared. */
@Controller
@OpenToAll
class SearchController {

    private static final int SHOWN = 240;

    private final Searching searching;
    private final Forms forms;
    private final Texts texts;

    SearchController(Searching searching, Forms forms, Texts texts) {
        this.searching = searching;
        this.forms = forms;
        this.texts = texts;
    }

    /** A result, ready to be printed. */
    public record Found(String title, String path, String buyers, String summary, List<String> facts) {}

    @GetMapping("/opportunities")
    String search(
            @ModelAttribute("form") SearchForm form, BindingResult bound, HttpServletRequest request, Model model) {
        var page = searching.search(form.toRequest());
        var fields = forms.fields("procurement.search", bound);
        List<Component> filters = List.of(
                fields.input("q").withType("search"),
                fields.input("buyer"),
                fields.input("least").asMoney(),
                fields.input("most").asMoney(),
                fields.checkbox("sme").small(),
                fields.checkbox("planned").small(),
                fields.checkbox("closed").small(),
                fields.select("order", List.of(SearchOrder.values())));
        model.addAttribute("filters", filters);
        model.addAttribute(
                "count",
                texts.get(page.more() ? "procurement.search.count.more" : "procurement.search.count", page.total()));
        model.addAttribute("found", page.hits().stream().map(this::found).toList());
        model.addAttribute("pagination", pagination(page, request));
        return "procurement/opportunities";
    }

    private Found found(SearchHit hit) {
        var facts = new ArrayList<String>();
        var closes = hit.closes();
        if (closes != null) facts.add(texts.get("procurement.search.closes", Wording.moment(closes)));
        var amount = hit.amount();
        if (amount != null) facts.add(texts.get("procurement.search.value", Wording.pounds(amount)));
        facts.add(texts.get("procurement.public-state." + hit.state()));
        if (hit.smeSuitable()) facts.add(texts.get("procurement.search.suited"));
        var summary =
                hit.summary().length() <= SHOWN ? hit.summary() : hit.summary().substring(0, SHOWN) + "…";
        return new Found(hit.title(), hit.path(), String.join(", ", hit.buyers()), summary, facts);
    }

    private static @Nullable Pagination pagination(SearchPage page, HttpServletRequest request) {
        if (page.pages() == 1) return null;
        return Pagination.of(
                page.page() > 1 ? address(request, page.page() - 1) : null,
                page.page() < page.pages() ? address(request, page.page() + 1) : null);
    }

    private static String address(HttpServletRequest request, int page) {
        return UriComponentsBuilder.fromPath("/opportunities")
                .query(request.getQueryString())
                .replaceQueryParam("page", page)
                .build(true)
                .toUriString();
    }
}
