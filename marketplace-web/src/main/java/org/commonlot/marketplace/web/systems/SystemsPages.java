package org.commonlot.marketplace.web.systems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.systems.DatasetAnswer;
import org.commonlot.marketplace.systems.HoldingView;
import org.commonlot.marketplace.systems.Known;
import org.commonlot.marketplace.systems.LineOfBusiness;
import org.commonlot.marketplace.systems.LinesOfBusiness;
import org.commonlot.marketplace.systems.RequestView;
import org.commonlot.marketplace.systems.SystemView;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes systems, data and requests ready to be shown. */
@Component
class SystemsPages {

    static final String HOME = "/desk/systems";
    static final String DATA = "/desk/data";

    private final LinesOfBusiness businesses;
    private final Texts texts;

    SystemsPages(LinesOfBusiness businesses, Texts texts) {
        this.businesses = businesses;
        this.texts = texts;
    }

    static String system(UUID id) {
        return HOME + "/" + id;
    }

    static String request(UUID id) {
        return DATA + "/requests/" + id;
    }

    String business(@Nullable String code) {
        return code == null
                ? texts.get("systems.business.unknown")
                : businesses.byCode(code).map(LineOfBusiness::name).orElse(code);
    }

    String ends(@Nullable LocalDate day) {
        return day == null ? texts.get("systems.not-known") : Wording.shortDay(day);
    }

    String supplier(@Nullable String name) {
        return name == null ? texts.get("systems.not-known") : name;
    }

    /** For an authority's own people, with where each stands. */
    Table own(List<SystemView> systems) {
        var head = List.of(
                Table.Cell.of(texts.get("systems.system")),
                Table.Cell.of(texts.get("systems.business")),
                Table.Cell.of(texts.get("systems.supplier")),
                Table.Cell.of(texts.get("systems.ends")),
                Table.Cell.of(texts.get("systems.standing")));
        var rows = systems.stream()
                .map(system -> List.of(
                        Table.Cell.of(
                                Html.link(system(system.id()), system.facts().name())),
                        Table.Cell.of(business(system.facts().lineOfBusiness())),
                        Table.Cell.of(supplier(system.supplier())),
                        Table.Cell.of(ends(system.ends())),
                        Table.Cell.of(Html.tag(standing(system)))))
                .toList();
        return Table.of(texts.get("systems.list"), head, rows).withHiddenCaption();
    }

    Tag standing(SystemView system) {
        if (system.retiredOn() != null) return Tag.of(texts.get("systems.standing.retired"), "grey");
        if (system.due()) return Tag.of(texts.get("systems.standing.due"), "yellow");
        return Tag.of(texts.get("systems.standing.right"), "green");
    }

    /** For everybody. */
    Table open(List<SystemView> systems) {
        var head = List.of(
                Table.Cell.of(texts.get("systems.system")),
                Table.Cell.of(texts.get("systems.business")),
                Table.Cell.of(texts.get("systems.supplier")),
                Table.Cell.of(texts.get("systems.ends")),
                Table.Cell.of(texts.get("systems.hosted")),
                Table.Cell.of(texts.get("systems.data")));
        var rows = systems.stream()
                .map(system -> List.of(
                        Table.Cell.of(system.facts().name()),
                        Table.Cell.of(business(system.facts().lineOfBusiness())),
                        Table.Cell.of(supplier(system.supplier())),
                        Table.Cell.of(ends(system.ends())),
                        Table.Cell.of(
                                texts.of("systems.form.hosted", system.facts().hosted())),
                        Table.Cell.of(data(system))))
                .toList();
        return Table.of(texts.get("systems.list"), head, rows).withHiddenCaption();
    }

    /** How its data is held, as far as it is known. */
    private String data(SystemView system) {
        var facts = system.facts();
        var said = new ArrayList<String>();
        say(said, "openInterface", facts.openInterface());
        say(said, "export", facts.export());
        say(said, "computable", facts.computable());
        say(said, "shareable", facts.shareable());
        say(said, "openSource", facts.openSource());
        if (!facts.standards().isEmpty()) said.add(texts.get("systems.said.standards", facts.standards()));
        if (!facts.licence().isEmpty()) said.add(texts.get("systems.said.licence", facts.licence()));
        return said.isEmpty() ? texts.get("systems.not-known") : String.join("; ", said);
    }

    private void say(List<String> said, String what, Known known) {
        if (known != Known.UNKNOWN) said.add(texts.get("systems.said." + what + "." + known));
    }

    SummaryList facts(SystemView system) {
        var facts = system.facts();
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "business", business(facts.lineOfBusiness()));
        add(rows, "supplier", supplier(system.supplier()));
        var contract = facts.contractId();
        if (contract != null && system.contractTitle() != null) {
            rows.add(SummaryList.Row.of(
                    texts.get("systems.contract"), Html.link("/desk/contracts/" + contract, system.contractTitle())));
        }
        add(rows, "ends", ends(system.ends()));
        add(rows, "users", number(facts.users()));
        add(rows, "transactions", number(facts.transactions()));
        add(
                rows,
                "cost",
                facts.yearlyCost() == null ? texts.get("systems.not-known") : Wording.pounds(facts.yearlyCost()));
        add(rows, "hosted", texts.of("systems.form.hosted", facts.hosted()));
        add(rows, "data", data(system));
        add(rows, "personal", texts.of("systems.form.personalData", facts.personalData()));
        if (facts.internal()) add(rows, "internal", texts.get("systems.internal.yes"));
        add(rows, "confirmed", Wording.day(system.confirmedOn()));
        if (system.retiredOn() != null) add(rows, "retired", Wording.day(system.retiredOn()));
        return SummaryList.of(rows);
    }

    private String number(@Nullable Integer count) {
        return count == null ? texts.get("systems.not-known") : Wording.count(count);
    }

    private void add(List<SummaryList.Row> rows, String key, String value) {
        rows.add(SummaryList.Row.of(texts.get("systems." + key), value));
    }

    /**
     * Data that is held.
     *
     * @param own whether each can be gone to
     */
    Table holdings(List<HoldingView> holdings, boolean own) {
        var head = List.of(
                Table.Cell.of(texts.get("systems.holding")),
                Table.Cell.of(texts.get("systems.keeper")),
                Table.Cell.of(texts.get("systems.data-form")),
                Table.Cell.of(texts.get("systems.quality")),
                Table.Cell.of(texts.get("systems.licence")),
                Table.Cell.of(texts.get("systems.sharing")));
        var rows = holdings.stream()
                .map(holding -> List.of(
                        title(holding, own),
                        Table.Cell.of(holding.facts().keeper()),
                        Table.Cell.of(texts.of(
                                "systems.holding.dataForm", holding.facts().dataForm())),
                        Table.Cell.of(texts.of(
                                "systems.holding.quality", holding.facts().quality())),
                        Table.Cell.of(holding.facts().licence()),
                        Table.Cell.of(texts.of(
                                "systems.holding.sharing", holding.facts().sharing()))))
                .toList();
        return Table.of(texts.get("systems.holdings"), head, rows).withHiddenCaption();
    }

    private static Table.Cell title(HoldingView holding, boolean own) {
        var facts = holding.facts();
        if (own) return Table.Cell.of(Html.link(DATA + "/" + holding.id() + "/edit", facts.title()));
        return facts.link() == null
                ? Table.Cell.of(facts.title())
                : Table.Cell.of(Html.link(facts.link(), facts.title()));
    }

    /** What was asked, for those who answer. */
    Table asked(List<RequestView> requests) {
        var head = List.of(
                Table.Cell.of(texts.get("systems.request")),
                Table.Cell.of(texts.get("systems.asked")),
                Table.Cell.of(texts.get("systems.due")),
                Table.Cell.of(texts.get("systems.answer")));
        var rows = requests.stream()
                .map(request -> List.of(
                        Table.Cell.of(Html.link(request(request.id()), request.title())),
                        Table.Cell.of(Wording.day(request.askedAt())),
                        Table.Cell.of(Wording.shortDay(request.dueOn())),
                        Table.Cell.of(kind(request.answer()))))
                .toList();
        return Table.of(texts.get("systems.requests"), head, rows).withHiddenCaption();
    }

    private String kind(@Nullable DatasetAnswer answer) {
        return answer == null ? texts.get("systems.request.waiting") : texts.of("systems.answer.kind", answer.kind());
    }

    /** What was asked and answered, for everybody; who asked is not told. */
    Table answered(List<RequestView> requests) {
        var head = List.of(
                Table.Cell.of(texts.get("systems.request")),
                Table.Cell.of(texts.get("systems.asked")),
                Table.Cell.of(texts.get("systems.answer")));
        var rows = requests.stream()
                .map(request -> List.of(
                        Table.Cell.of(request.title()),
                        Table.Cell.of(Wording.day(request.askedAt())),
                        Table.Cell.of(answer(request.answer()))))
                .toList();
        return Table.of(texts.get("systems.requests.answered"), head, rows).withHiddenCaption();
    }

    private Html answer(@Nullable DatasetAnswer answer) {
        if (answer == null) return Html.text(texts.get("systems.request.waiting"));
        var parts = new ArrayList<Html>();
        var kind = answer.plannedFor() == null
                ? texts.of("systems.answer.kind", answer.kind())
                : texts.get("systems.answer.planned-for", Wording.day(answer.plannedFor()));
        parts.add(Html.strong(kind));
        parts.add(Html.text(answer.words()));
        if (answer.link() != null) parts.add(Html.link(answer.link(), answer.link()));
        return Html.items(parts);
    }
}
