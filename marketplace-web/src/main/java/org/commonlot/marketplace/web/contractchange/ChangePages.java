package org.commonlot.marketplace.web.contractchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.ChangeGround;
import org.commonlot.marketplace.contractchange.ChangeId;
import org.commonlot.marketplace.contractchange.ChangeKind;
import org.commonlot.marketplace.contractchange.ChangeState;
import org.commonlot.marketplace.contractchange.ChangeView;
import org.commonlot.marketplace.contractchange.FileState;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.contractchange.PublicFile;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.BuyingTime;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.WithheldWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes contracts and their changes ready to be shown. */
@Component
class ChangePages {

    static final String HOME = "/desk/contracts";

    private final BuyingTime buying;
    private final OrganisationDirectory organisations;
    private final WithheldWords words;
    private final Texts texts;

    ChangePages(BuyingTime buying, OrganisationDirectory organisations, WithheldWords words, Texts texts) {
        this.buying = buying;
        this.organisations = organisations;
        this.words = words;
        this.texts = texts;
    }

    static String file(ContractId contract) {
        return HOME + "/" + contract.value();
    }

    static String change(ChangeId id) {
        return HOME + "/changes/" + id.value();
    }

    Table files(List<FileView> files) {
        var head = List.of(
                cell("contract"),
                cell("authority"),
                cell("supplier"),
                Table.Cell.number(texts.get("contractchange.value")),
                cell("ends"),
                cell("notice"),
                cell("state"));
        var taken = files.stream()
                .map(FileView::authority)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), buying::toSignature));
        var rows = files.stream()
                .map(file -> List.of(
                        Table.Cell.of(Html.link(file(file.id()), file.title())),
                        Table.Cell.of(file.authorityName()),
                        Table.Cell.of(file.supplierName()),
                        Table.Cell.number(Wording.pounds(file.value().amount())),
                        Table.Cell.of(file.ends() == null ? "" : Wording.shortDay(file.ends())),
                        Table.Cell.of(notice(file, taken.getOrDefault(file.authority(), Optional.empty()))
                                .map(Wording::shortDay)
                                .orElse("")),
                        Table.Cell.of(Html.tag(state(file.state())))))
                .toList();
        return Table.of(texts.get("contractchange.contracts"), head, rows).withHiddenCaption();
    }

    /** By when a notice for what follows is due, while the contract runs. */
    private static Optional<LocalDate> notice(FileView file, Optional<BuyingTime.Taken> taken) {
        var ends = file.ends();
        return ends == null || !file.running() ? Optional.empty() : taken.map(days -> days.noticeFor(ends));
    }

    private Table.Cell cell(String key) {
        return Table.Cell.of(texts.get("contractchange." + key));
    }

    Tag state(FileState state) {
        return Tag.of(texts.of("contractchange.file", state), state == FileState.RUNNING ? "green" : "grey");
    }

    Tag state(ChangeState state) {
        var colour = switch (state) {
            case PROPOSED -> "yellow";
            case APPROVED -> "blue";
            case IN_EFFECT -> "green";
            case REFUSED, WITHDRAWN -> "red";
        };
        return Tag.of(texts.of("contractchange.state", state), colour);
    }

    SummaryList facts(FileView file, List<ChangeView> changes) {
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "authority", file.authorityName());
        add(rows, "supplier", supplier(file.supplierName(), file.supplierIdentifier()));
        add(rows, "regime", texts.get(file.publicContract() ? "contractchange.public" : "contractchange.below"));
        add(rows, "signed", Wording.day(file.signedOn()));
        add(rows, "signed-value", Wording.pounds(file.signedValue().amount()));
        add(rows, "value", Wording.pounds(file.value().amount()));
        if (file.starts() != null) add(rows, "starts", Wording.day(file.starts()));
        add(rows, "ends", file.ends() == null ? texts.get("contractchange.unknown") : Wording.day(file.ends()));
        notice(file, buying.toSignature(file.authority())).ifPresent(day -> add(rows, "notice", Wording.day(day)));
        add(rows, "extensions", String.valueOf(extensions(changes)));
        if (file.endedOn() != null) add(rows, "ended", Wording.day(file.endedOn()));
        if (file.lessons() != null) add(rows, "lessons", file.lessons());
        return SummaryList.of(rows);
    }

    /** Each authority's part of a contract that several have signed together. */
    Table parties(List<FileView> parties) {
        var head = List.of(
                cell("authority"),
                Table.Cell.number(texts.get("contractchange.signed-value")),
                Table.Cell.number(texts.get("contractchange.value")));
        var rows = parties.stream()
                .map(part -> List.of(
                        Table.Cell.of(Html.link(file(part.id()), part.authorityName())),
                        Table.Cell.number(Wording.pounds(part.signedValue().amount())),
                        Table.Cell.number(Wording.pounds(part.value().amount()))))
                .toList();
        return Table.of(texts.get("contractchange.parties"), head, rows).withHiddenCaption();
    }

    /** For which parties a change is approved. */
    Table approvals(ChangeView change, List<FileView> parties) {
        var head = List.of(cell("authority"), cell("approved-by"));
        var rows = parties.stream()
                .map(part -> List.of(
                        Table.Cell.of(part.authorityName()),
                        Table.Cell.of(change.approvals().stream()
                                .filter(approval -> approval.party().equals(part.authority()))
                                .findFirst()
                                .map(approval -> by(approval.name(), Wording.moment(approval.at())))
                                .orElseGet(() -> texts.get("contractchange.approved-by.nobody")))))
                .toList();
        return Table.of(texts.get("contractchange.approvals"), head, rows);
    }

    private static long extensions(List<ChangeView> changes) {
        return changes.stream()
                .filter(change -> change.kind() == ChangeKind.CHANGE && change.state() == ChangeState.IN_EFFECT)
                .filter(change -> change.ground().equals("provided-for"))
                .filter(change -> change.endsBefore() != null
                        && change.endsAfter() != null
                        && change.endsAfter().isAfter(change.endsBefore()))
                .count();
    }

    private String supplier(String name, @Nullable String identifier) {
        return identifier == null ? name : texts.get("contractchange.supplier.id", name, identifier);
    }

    Table changes(List<ChangeView> changes) {
        var head = List.of(
                cell("number"),
                cell("kind"),
                cell("ground"),
                Table.Cell.number(texts.get("contractchange.value-after")),
                cell("notice"),
                cell("state"));
        var rows = changes.stream()
                .map(change -> List.of(
                        Table.Cell.of(
                                Html.link(change(change.id()), texts.get("contractchange.numbered", change.number()))),
                        Table.Cell.of(texts.of("contractchange.kind", change.kind())),
                        Table.Cell.of(ground(change.ground())),
                        Table.Cell.number(Wording.pounds(change.valueAfter().amount())),
                        Table.Cell.of(notice(change)),
                        Table.Cell.of(Html.tag(state(change.state())))))
                .toList();
        return Table.of(texts.get("contractchange.changes"), head, rows);
    }

    private String notice(ChangeView change) {
        if (change.noticeNumber() != null) return change.noticeNumber();
        return texts.get(change.notice().due() ? "contractchange.notice.due" : "contractchange.notice.none");
    }

    String ground(String code) {
        return texts.get("contractchange.ground." + code);
    }

    List<Choice> grounds(List<ChangeGround> grounds) {
        return grounds.stream()
                .map(ground -> Choice.of(ground.code(), ground(ground.code()))
                        .withHint(
                                ground.mostPercent() == null
                                        ? ground.legalReference()
                                        : texts.get(
                                                "contractchange.ground.most",
                                                ground.legalReference(),
                                                ground.mostPercent())))
                .toList();
    }

    SummaryList facts(ChangeView change) {
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "kind", texts.of("contractchange.kind", change.kind()));
        add(rows, "ground", texts.get("contractchange.ground.law", ground(change.ground()), change.legalReference()));
        add(rows, "why", change.why());
        if (change.kind() == ChangeKind.NOVATION) {
            add(rows, "new-supplier", supplier(String.valueOf(change.newSupplier()), change.newIdentifier()));
        } else {
            add(rows, "value-before", Wording.pounds(change.valueBefore().amount()));
            add(rows, "value-after", Wording.pounds(change.valueAfter().amount()));
        }
        if (change.party() != null) add(rows, "party", organisations.name(change.party()));
        if (change.endsBefore() != null) add(rows, "ends-before", Wording.day(change.endsBefore()));
        if (change.endsAfter() != null) add(rows, "ends-after", Wording.day(change.endsAfter()));
        if (change.linked()) add(rows, "linked", texts.get("contractchange.linked.yes"));
        add(rows, "takes-effect", Wording.day(change.takesEffectOn()));
        add(
                rows,
                "notice",
                texts.get(
                        "contractchange.notice.law",
                        texts.of("contractchange.rule", change.notice()),
                        change.notice().legalReference()));
        if (change.noticeNumber() != null && change.noticePublishedAt() != null) {
            add(
                    rows,
                    "notice-number",
                    texts.get(
                            "contractchange.notice.recorded",
                            change.noticeNumber(),
                            Wording.moment(change.noticePublishedAt())));
        }
        if (change.standstillDays() != null) add(rows, "standstill", standstill(change, change.standstillDays()));
        add(rows, "proposed-by", by(change.proposedName(), Wording.moment(change.proposedAt())));
        if (change.decidedName() != null && change.decidedAt() != null) {
            add(rows, "decided-by", by(change.decidedName(), Wording.moment(change.decidedAt())));
        }
        if (change.decisionReason() != null) add(rows, "decision-reason", change.decisionReason());
        if (change.effectedAt() != null) add(rows, "effected", Wording.moment(change.effectedAt()));
        return SummaryList.of(rows);
    }

    private String standstill(ChangeView change, int days) {
        return change.standstillEnds() == null
                ? texts.get("contractchange.standstill.days", days)
                : texts.get("contractchange.standstill.ends", Wording.day(change.standstillEnds()));
    }

    private String by(String name, String moment) {
        return texts.get("contractchange.by", name, moment);
    }

    /** @param path of its page */
    SummaryList open(PublicFile file, String path) {
        var rows = new ArrayList<SummaryList.Row>();
        if (file.parties().size() == 1) {
            add(rows, "authority", file.parties().getFirst().name());
        }
        add(rows, "supplier", file.supplier());
        add(rows, "signed", Wording.day(file.signedOn()));
        add(rows, "signed-value", Wording.pounds(file.signedValue()));
        if (file.detailsNumber() != null) add(rows, "details", file.detailsNumber());
        if (file.starts() != null) add(rows, "starts", Wording.day(file.starts()));
        add(rows, "ends", file.ends() == null ? texts.get("contractchange.unknown") : Wording.day(file.ends()));
        // What a change brings is public with the change itself.
        if (!file.changes().isEmpty()) add(rows, "value", Wording.pounds(file.value()));
        boolean over = file.changes().stream().anyMatch(change -> change.kind() == ChangeKind.TERMINATION);
        if (over && file.endedOn() != null) add(rows, "ended", Wording.day(file.endedOn()));
        rows.add(SummaryList.Row.of(
                texts.get("contractchange.procurement"),
                Html.link("/opportunities/" + file.reference(), file.reference())));
        var withheld = file.withheld();
        if (withheld != null) {
            rows.add(SummaryList.Row.of(
                    texts.get("contractchange.copy"),
                    Html.link(path + "/copy", texts.get("contractchange.copy.download"))));
            rows.add(SummaryList.Row.of(texts.get("contractchange.redactions"), words.of(withheld)));
        }
        return SummaryList.of(rows);
    }

    /** The authorities that have signed one contract together. */
    Table openParties(PublicFile file) {
        var head = List.of(
                cell("authority"),
                Table.Cell.number(texts.get("contractchange.signed-value")),
                Table.Cell.number(texts.get("contractchange.value")));
        boolean changed = !file.changes().isEmpty();
        var rows = file.parties().stream()
                .map(part -> List.of(
                        Table.Cell.of(part.name()),
                        Table.Cell.number(Wording.pounds(part.signedValue())),
                        Table.Cell.number(Wording.pounds(changed ? part.value() : part.signedValue()))))
                .toList();
        return Table.of(texts.get("contractchange.parties"), head, rows);
    }

    Table openChanges(List<PublicFile.Change> changes) {
        var head = List.of(
                cell("kind"),
                cell("ground"),
                Table.Cell.number(texts.get("contractchange.value-after")),
                cell("ends-after"),
                cell("takes-effect"),
                cell("notice-number"));
        var rows = changes.stream()
                .map(change -> List.of(
                        Table.Cell.of(texts.of("contractchange.kind", change.kind())),
                        Table.Cell.of(texts.get(
                                "contractchange.ground.law", ground(change.ground()), change.legalReference())),
                        Table.Cell.number(Wording.pounds(change.valueAfter())),
                        Table.Cell.of(change.endsAfter() == null ? "" : Wording.shortDay(change.endsAfter())),
                        Table.Cell.of(Wording.shortDay(change.takesEffectOn())),
                        Table.Cell.of(change.noticeNumber() == null ? "" : change.noticeNumber())))
                .toList();
        return Table.of(texts.get("contractchange.changes"), head, rows);
    }

    private void add(List<SummaryList.Row> rows, String key, String value) {
        rows.add(SummaryList.Row.of(texts.get("contractchange." + key), value));
    }
}
