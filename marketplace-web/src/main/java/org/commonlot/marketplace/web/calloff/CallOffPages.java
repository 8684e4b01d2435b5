package org.commonlot.marketplace.web.calloff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.calloff.CallOffState;
import org.commonlot.marketplace.calloff.CallOffView;
import org.commonlot.marketplace.calloff.FrameworkRegister;
import org.commonlot.marketplace.calloff.OfferTerms;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes frameworks and call-offs ready to be shown. */
@Component
class CallOffPages {

    static final String OPEN = "/framework-agreements";
    static final String HOME = "/desk/call-offs";

    private final Texts texts;

    CallOffPages(Texts texts) {
        this.texts = texts;
    }

    static String open(String reference) {
        return OPEN + "/" + reference;
    }

    static String path(CallOffView callOff) {
        return HOME + "/" + callOff.id().value();
    }

    Table frameworks(List<FrameworkRegister.Line> lines) {
        var head = List.of(
                Table.Cell.of(texts.get("calloff.what")),
                Table.Cell.of(texts.get("calloff.lead")),
                Table.Cell.of(texts.get("calloff.state")),
                Table.Cell.of(texts.get("calloff.until")),
                Table.Cell.number(texts.get("calloff.headroom")),
                Table.Cell.number(texts.get("calloff.fee")));
        var rows = lines.stream()
                .map(line -> List.of(
                        Table.Cell.of(Html.link(open(line.reference()), line.title())),
                        Table.Cell.of(line.lead()),
                        Table.Cell.of(Html.tag(standing(line.standing()))),
                        Table.Cell.of(Wording.day(line.ends())),
                        Table.Cell.number(Wording.pounds(line.headroom().amount())),
                        Table.Cell.number(
                                line.fee().signum() == 0
                                        ? texts.get("calloff.fee.none")
                                        : texts.get("calloff.fee.percent.short", plain(line.fee())))))
                .toList();
        return Table.of(texts.get("calloff.public.title"), head, rows).withHiddenCaption();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    Tag standing(FrameworkRegister.Standing standing) {
        var colour = switch (standing) {
            case COMING -> "blue";
            case RUNNING -> "green";
            case ENDED -> "grey";
        };
        return Tag.of(texts.of("calloff.standing", standing), colour);
    }

    /** What the public page says, in two queries altogether. */
    SummaryList facts(FrameworkRegister.Details details, int years) {
        var line = details.line();
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "lead", line.lead());
        add(rows, "route", texts.of("calloff.route", line.route()));
        add(rows, "ceiling", Wording.pounds(line.ceiling().amount()));
        add(rows, "taken", Wording.pounds(line.taken().amount()));
        add(rows, "headroom", Wording.pounds(line.headroom().amount()));
        add(rows, "term", texts.get("calloff.term.text", Wording.day(line.starts()), Wording.day(line.ends())));
        var longer = line.longerBecause();
        if (longer != null) {
            rows.add(SummaryList.Row.of(texts.get("calloff.longer", years), Html.paragraphs(longer)));
        }
        add(rows, "fee", fee(line.fee()));
        add(rows, "method", texts.of("calloff.method", line.method()));
        rows.add(SummaryList.Row.of(texts.get("calloff.mechanism"), Html.paragraphs(line.mechanism())));
        if (!details.bodies().isEmpty()) {
            rows.add(SummaryList.Row.of(texts.get("calloff.bodies"), Html.list(details.bodies())));
        }
        if (!details.kinds().isEmpty()) {
            var kinds = details.kinds().stream()
                    .map(kind -> texts.get("register.kind." + kind))
                    .toList();
            rows.add(SummaryList.Row.of(texts.get("calloff.kinds"), Html.list(kinds)));
            add(rows, "agreement", agreement(line.leadAgrees()));
        }
        return SummaryList.of(rows);
    }

    /** What a draft offers, and what is published of it. */
    SummaryList facts(OfferTerms terms, List<String> bodies) {
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "route", texts.of("calloff.route", terms.route()));
        add(rows, "ceiling", Wording.pounds(terms.ceiling().amount()));
        add(rows, "term", texts.get("calloff.term.text", Wording.day(terms.starts()), Wording.day(terms.ends())));
        add(rows, "fee", fee(terms.fee()));
        add(rows, "method", texts.of("calloff.method", terms.method()));
        if (!bodies.isEmpty()) rows.add(SummaryList.Row.of(texts.get("calloff.bodies"), Html.list(bodies)));
        if (!terms.kinds().isEmpty()) {
            var kinds = terms.kinds().stream()
                    .sorted()
                    .map(kind -> texts.of("register.kind", kind))
                    .toList();
            rows.add(SummaryList.Row.of(texts.get("calloff.kinds"), Html.list(kinds)));
            add(rows, "agreement", agreement(terms.leadAgrees()));
        }
        return SummaryList.of(rows);
    }

    private String agreement(boolean needed) {
        return texts.get(needed ? "calloff.agreement.needed" : "calloff.agreement.none");
    }

    private String fee(BigDecimal fee) {
        return fee.signum() == 0 ? texts.get("calloff.fee.none") : texts.get("calloff.fee.percent", plain(fee));
    }

    Table uses(List<FrameworkRegister.Use> uses) {
        var head = List.of(
                Table.Cell.of(texts.get("calloff.authority")),
                Table.Cell.of(texts.get("calloff.lot")),
                Table.Cell.of(texts.get("calloff.supplier")),
                Table.Cell.of(texts.get("calloff.kind")),
                Table.Cell.of(texts.get("calloff.signed")),
                Table.Cell.number(texts.get("calloff.value")));
        var rows = uses.stream()
                .map(use -> List.of(
                        Table.Cell.of(use.authority()),
                        Table.Cell.of(use.lot()),
                        Table.Cell.of(use.supplier()),
                        Table.Cell.of(texts.get(use.calledOff() ? "calloff.kind.called" : "calloff.kind.award")),
                        Table.Cell.of(Wording.day(use.signedOn())),
                        Table.Cell.number(Wording.pounds(use.amount().amount()))))
                .toList();
        return Table.of(texts.get("calloff.uses"), head, rows);
    }

    Table callOffs(String caption, List<CallOffView> callOffs) {
        var head = List.of(
                Table.Cell.of(texts.get("calloff.what")),
                Table.Cell.of(texts.get("calloff.authority")),
                Table.Cell.of(texts.get("calloff.state")),
                Table.Cell.of(texts.get("calloff.asked")),
                Table.Cell.number(texts.get("calloff.amount")),
                Table.Cell.number(texts.get("calloff.fee.amount")));
        var rows = callOffs.stream()
                .map(one -> List.of(
                        Table.Cell.of(Html.link(path(one), one.title())),
                        Table.Cell.of(one.authorityName()),
                        Table.Cell.of(Html.tag(state(one.state()))),
                        Table.Cell.of(Wording.day(one.askedAt())),
                        Table.Cell.number(Wording.pounds(one.amount().amount())),
                        Table.Cell.number(Wording.pounds(one.fee().amount()))))
                .toList();
        return Table.of(caption, head, rows).withHiddenCaption();
    }

    Tag state(CallOffState state) {
        var colour = switch (state) {
            case ASKED -> "yellow";
            case AGREED -> "blue";
            case SIGNED -> "green";
            case REFUSED, WITHDRAWN -> "red";
        };
        return Tag.of(texts.of("calloff.state", state), colour);
    }

    /** @param competing the lots whose suppliers compete */
    SummaryList facts(CallOffView callOff, List<String> competing) {
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "authority", callOff.authorityName());
        add(rows, "amount", Wording.pounds(callOff.amount().amount()));
        add(rows, "fee.amount", Wording.pounds(callOff.fee().amount()));
        add(rows, "selection", texts.of("calloff.selection", callOff.method()));
        if (!competing.isEmpty()) {
            rows.add(SummaryList.Row.of(texts.get("calloff.competing"), Html.list(competing)));
        }
        rows.add(SummaryList.Row.of(texts.get("calloff.need"), Html.paragraphs(callOff.need())));
        add(rows, "asked", by(callOff.askedName(), Wording.moment(callOff.askedAt())));
        var decided = callOff.decidedAt();
        if (decided != null) add(rows, "decided", by(callOff.decidedName(), Wording.moment(decided)));
        if (callOff.reason() != null) {
            rows.add(SummaryList.Row.of(texts.get("calloff.reason"), Html.paragraphs(callOff.reason())));
        }
        if (callOff.noticesOwed()) {
            var number = callOff.awardNumber();
            add(rows, "award-notice", number == null ? texts.get("calloff.award-notice.owed") : number);
        }
        if (callOff.signedName() != null) add(rows, "signed-by", callOff.signedName());
        return SummaryList.of(rows);
    }

    private String by(@Nullable String name, String moment) {
        return texts.get("calloff.asked.by", name == null ? "" : name, moment);
    }

    Money fees(List<CallOffView> callOffs) {
        return callOffs.stream()
                .filter(one -> one.state() == CallOffState.SIGNED)
                .map(CallOffView::fee)
                .reduce(Money.pounds(0), Money::plus);
    }

    private void add(List<SummaryList.Row> rows, String key, String value) {
        rows.add(SummaryList.Row.of(texts.get("calloff." + key), value));
    }
}
