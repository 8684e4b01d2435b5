package org.commonlot.marketplace.web.ordering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.coalition.SharePurpose;
import org.commonlot.marketplace.ordering.SavingsLedger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.web.components.Bars;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.CoalitionPart;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** What a coalition's members have saved by buying together, and how that is counted. */
@org.springframework.stereotype.Component
@Order(20)
class SavingsPart implements CoalitionPart {

    private final SavingsLedger savings;
    private final Texts texts;

    SavingsPart(SavingsLedger savings, Texts texts) {
        this.savings = savings;
        this.texts = texts;
    }

    @Override
    public List<Component> open(CoalitionView coalition) {
        var totals = savings.totals(coalition.id());
        var single = savings.againstSingle(coalition.id());
        if (totals.isEmpty() && single.isEmpty()) return List.of();
        var parts = new ArrayList<Component>(List.of(Heading.second(texts.get("ordering.savings"))));
        if (!totals.isEmpty()) parts.addAll(againstBefore(coalition, totals));
        single.ifPresent(against -> parts.addAll(againstSingle(against)));
        return parts;
    }

    private List<Component> againstSingle(SavingsLedger.AgainstSingle against) {
        var head = List.of(
                Table.Cell.number(texts.get("ordering.savings.orders")),
                Table.Cell.number(texts.get("ordering.savings.asked")),
                Table.Cell.number(texts.get("ordering.savings.ordered")),
                Table.Cell.number(texts.get("ordering.savings.saving")));
        var row = List.of(
                Table.Cell.number(String.valueOf(against.orders())),
                Table.Cell.number(Wording.pounds(against.asked().amount())),
                Table.Cell.number(Wording.pounds(against.ordered().amount())),
                amount(against.saving()));
        return List.of(
                Table.of(texts.get("ordering.savings.single"), head, List.of(row)),
                new Paragraph(texts.get("ordering.savings.single.method")));
    }

    private List<Component> againstBefore(CoalitionView coalition, List<SavingsLedger.Total> totals) {
        var path = "/coalitions/" + coalition.slug();
        return List.of(
                table(totals),
                picture(totals),
                new Paragraph(texts.get("ordering.savings.method")),
                shares(savings.shares(coalition.id())),
                new Paragraph(rule(coalition)),
                Links.of(
                        Links.Link.to(path + "/savings.csv", texts.get("ordering.savings.csv")),
                        Links.Link.to(path + "/savings-shares.csv", texts.get("ordering.savings.shares.csv"))));
    }

    /** By what it is shared out today; each entry keeps the rule under which it was made. */
    private String rule(CoalitionView coalition) {
        var basis = coalition.shares().get(SharePurpose.SAVING);
        return basis == null
                ? texts.get("ordering.savings.rule.none")
                : texts.get("ordering.savings.rule", texts.of("ordering.savings.basis", basis));
    }

    private Table shares(List<SavingsLedger.Share> shares) {
        var head = List.of(
                Table.Cell.of(texts.get("ordering.authority")), Table.Cell.number(texts.get("ordering.savings.share")));
        var rows = new ArrayList<List<Table.Cell>>();
        var all = Money.pounds(0);
        for (var share : shares) {
            rows.add(List.of(Table.Cell.of(share.name()), amount(share.amount())));
            all = all.plus(share.amount());
        }
        rows.add(List.of(Table.Cell.of(texts.get("ordering.savings.all")), amount(all)));
        return Table.of(texts.get("ordering.savings.shares"), head, rows).withRowHeaders();
    }

    private static Table.Cell amount(Money amount) {
        return Table.Cell.number(Wording.signedPounds(amount.amount()));
    }

    /** Who pays more than before has no bar. */
    private Bars picture(List<SavingsLedger.Total> totals) {
        return Bars.of(
                texts.get("ordering.savings.picture"),
                totals.stream()
                        .map(total -> new Bars.Bar(
                                total.name(), total.saving().amount().max(BigDecimal.ZERO)))
                        .toList());
    }

    private Table table(List<SavingsLedger.Total> totals) {
        var head = List.of(
                Table.Cell.of(texts.get("ordering.authority")),
                Table.Cell.number(texts.get("ordering.savings.orders")),
                Table.Cell.number(texts.get("ordering.savings.baseline")),
                Table.Cell.number(texts.get("ordering.savings.ordered")),
                Table.Cell.number(texts.get("ordering.savings.saving")));
        var rows = new ArrayList<List<Table.Cell>>();
        int orders = 0;
        var baseline = Money.pounds(0);
        var ordered = Money.pounds(0);
        var saving = Money.pounds(0);
        for (var total : totals) {
            rows.add(row(total.name(), total.orders(), total.baseline(), total.ordered(), total.saving()));
            orders += total.orders();
            baseline = baseline.plus(total.baseline());
            ordered = ordered.plus(total.ordered());
            saving = saving.plus(total.saving());
        }
        rows.add(row(texts.get("ordering.savings.all"), orders, baseline, ordered, saving));
        return Table.of(texts.get("ordering.savings.table"), head, rows).withRowHeaders();
    }

    private static List<Table.Cell> row(String name, int orders, Money baseline, Money ordered, Money saving) {
        return List.of(
                Table.Cell.of(name),
                Table.Cell.number(String.valueOf(orders)),
                Table.Cell.number(Wording.pounds(baseline.amount())),
                Table.Cell.number(Wording.pounds(ordered.amount())),
                amount(saving));
    }

    @Override
    public List<Component> desk(CoalitionView coalition, CoalitionView.@Nullable Member own, Actor actor) {
        if (!coalition.ledBy(actor)) return List.of();
        return open(coalition);
    }
}
