package org.commonlot.marketplace.web.procurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonlot.marketplace.organisation.Cpv;
import org.commonlot.marketplace.organisation.Regions;
import org.commonlot.marketplace.procurement.LotLimits;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.Reservation;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;

/** How lots are asked for and shown. */
@org.springframework.stereotype.Component
class LotParts {

    private static final int MOST_FOUND = 30;

    private final Regions regions;
    private final Cpv cpv;
    private final Texts texts;

    LotParts(Regions regions, Cpv cpv, Texts texts) {
        this.regions = regions;
        this.cpv = cpv;
        this.texts = texts;
    }

    List<Component> questions(Fields fields) {
        return List.of(
                fields.input("title"),
                fields.textarea("description").withRows(5),
                fields.input("most").asMoney(),
                fields.date("contractStarts"),
                fields.date("contractEnds"),
                fields.yesNo("smeSuitable"),
                fields.yesNo("vcseSuitable"),
                fields.checkboxes("regions", places()).small(),
                fields.hidden("version"));
    }

    List<Component> ofTheWhole(Fields fields) {
        return List.of(
                fields.yesNo("vcseSuitable"),
                fields.checkboxes("regions", places()).small(),
                fields.hidden("version"));
    }

    List<Choice> places() {
        return regions.large().entrySet().stream()
                .map(region -> Choice.of(region.getKey(), region.getValue()))
                .toList();
    }

    /** Counties and boroughs by words. */
    Map<String, String> found(String words) {
        return regions.search(words, MOST_FOUND);
    }

    /** The large regions, and beside them what is kept or found of smaller ones. */
    List<Choice> places(List<String> kept, Map<String, String> found) {
        var all = new TreeMap<String, String>(regions.large());
        for (var code : kept) if (regions.knows(code)) all.put(code, regions.name(code));
        all.putAll(found);
        return all.entrySet().stream()
                .map(region -> Choice.of(region.getKey(), region.getValue()))
                .toList();
    }

    String value(ProcurementDetails details, LotView lot) {
        var most = details.severalLots()
                ? lot.scope().most()
                : details.opportunity().budget().most();
        return most == null ? "" : Wording.pounds(most);
    }

    BigDecimal total(ProcurementDetails details) {
        return details.lots().stream()
                .map(lot -> lot.scope().most() == null
                        ? BigDecimal.ZERO
                        : lot.scope().most())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a supplier wants to know of one of several lots. */
    SummaryList facts(Opportunity.LotOnOffer lot) {
        var about = lot.about();
        var rows = new ArrayList<SummaryList.Row>();
        var description = about.description();
        if (description != null) {
            rows.add(SummaryList.Row.of(texts.get("procurement.lot.about"), Html.paragraphs(description)));
        }
        var most = about.most();
        if (most != null) row(rows, "procurement.lot.value", Wording.pounds(most));
        var starts = about.contractStarts();
        var ends = about.contractEnds();
        if (starts != null && ends != null) {
            var term = texts.get("procurement.card.term", Wording.day(starts), Wording.day(ends));
            row(rows, "procurement.card.contract", term);
        }
        suits(rows, "procurement.card.sme", about.smeSuitable());
        suits(rows, "procurement.card.vcse", about.vcseSuitable());
        classified(rows, about.regions(), lot.cpv());
        return SummaryList.of(rows);
    }

    /** What of the card is about the only lot, or about all lots together. */
    void whole(List<SummaryList.Row> rows, Opportunity opportunity) {
        var lotting = opportunity.lotting();
        if (opportunity.undivided()) {
            var only = opportunity.lots().getFirst();
            suits(rows, "procurement.card.vcse", only.about().vcseSuitable());
            classified(rows, only.about().regions(), opportunity.allCpv());
        } else {
            row(rows, "procurement.card.lots", String.valueOf(opportunity.lots().size()));
            classified(rows, List.of(), lotting.cpv());
        }
        if (lotting.limits().any()) row(rows, "procurement.card.limits", words(lotting.limits()));
        if (lotting.reservation().any()) row(rows, "procurement.card.reserved", words(lotting.reservation()));
    }

    private void classified(List<SummaryList.Row> rows, Collection<String> where, Collection<String> codes) {
        if (!where.isEmpty()) row(rows, "procurement.card.regions", names(where));
        if (!codes.isEmpty()) {
            rows.add(SummaryList.Row.of(
                    texts.get("procurement.card.cpv"),
                    Html.list(codes.stream().map(this::code).toList())));
        }
    }

    private void suits(List<SummaryList.Row> rows, String key, @Nullable Boolean suits) {
        if (suits != null) row(rows, key, texts.get(suits ? "components.yes" : "components.no"));
    }

    private void row(List<SummaryList.Row> rows, String key, String value) {
        rows.add(SummaryList.Row.of(texts.get(key), value));
    }

    String code(String digits) {
        return texts.get("procurement.cpv.code", digits, cpv.label(digits));
    }

    private String names(Collection<String> codes) {
        return codes.stream().sorted().map(regions::name).collect(Collectors.joining(", "));
    }

    /** The limits and the mechanism, as everybody reads them. */
    String words(LotLimits limits) {
        var words = new ArrayList<String>();
        if (limits.bidFor() != null) words.add(texts.get("procurement.limits.bid-for", limits.bidFor()));
        var rule = limits.rule();
        if (limits.awarded() != null && rule != null) {
            words.add(texts.get("procurement.limits.awarded", limits.awarded()));
            words.add(texts.of("procurement.limits.rule", rule));
        }
        return String.join(" ", words);
    }

    String words(Reservation reservation) {
        var words = new ArrayList<String>();
        var place = reservation.place();
        if (place != null) words.add(texts.get("procurement.reserved." + place, names(reservation.area())));
        if (reservation.forSme() && reservation.forVcse()) words.add(texts.get("procurement.reserved.sme-vcse"));
        else if (reservation.forSme()) words.add(texts.get("procurement.reserved.sme"));
        else if (reservation.forVcse()) words.add(texts.get("procurement.reserved.vcse"));
        return String.join(" ", words);
    }
}
