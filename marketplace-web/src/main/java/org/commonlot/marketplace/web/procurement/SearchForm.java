package org.commonlot.marketplace.web.procurement;

import java.util.Set;
import org.commonlot.marketplace.discovery.SearchKind;
import org.commonlot.marketplace.discovery.SearchOrder;
import org.commonlot.marketplace.discovery.SearchRequest;
import org.commonlot.marketplace.discovery.SearchStage;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;

/** What somebody looks for among our opportunities, as it stands in the address. What can't be read filters nothing. */
public record SearchForm(
        String q,
        String buyer,
        String least,
        String most,
        String sme,
        String planned,
        String closed,
        String order,
        String page) {

    private static final int LONGEST = 200;

    public SearchForm(
            @Nullable String q,
            @Nullable String buyer,
            @Nullable String least,
            @Nullable String most,
            @Nullable String sme,
            @Nullable String planned,
            @Nullable String closed,
            @Nullable String order,
            @Nullable String page) {
        this.q = cut(q);
        this.buyer = cut(buyer);
        this.least = cut(least);
        this.most = cut(most);
        this.sme = cut(sme);
        this.planned = cut(planned);
        this.closed = cut(closed);
        this.order = order == null ? SearchOrder.CLOSING_SOON.name() : order;
        this.page = cut(page);
    }

    SearchRequest toRequest() {
        boolean withPlans = planned.equals("true");
        var openOnly = !closed.equals("true") && !withPlans;
        return new SearchRequest(
                q,
                withPlans ? Set.of(SearchKind.OPPORTUNITY, SearchKind.PLAN) : Set.of(SearchKind.OPPORTUNITY),
                closed.equals("true") || !withPlans ? Set.of() : Set.of(SearchStage.PLANNING, SearchStage.TENDER),
                buyer,
                "",
                "",
                Typed.amount(least).orElse(null),
                Typed.amount(most).orElse(null),
                null,
                null,
                "",
                sme.equals("true"),
                openOnly,
                openOnly ? orderOf() : orderOf() == SearchOrder.CLOSING_SOON ? SearchOrder.NEWEST : orderOf(),
                page.matches("[0-9]{1,3}") ? Integer.parseInt(page) : 1);
    }

    private SearchOrder orderOf() {
        for (var known : SearchOrder.values()) if (known.name().equals(order)) return known;
        return SearchOrder.CLOSING_SOON;
    }

    private static String cut(@Nullable String typed) {
        var text = Typed.text(typed);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
