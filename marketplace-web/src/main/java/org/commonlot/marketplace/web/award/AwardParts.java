package org.commonlot.marketplace.web.award;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.award.AwardState;
import org.commonlot.marketplace.award.AwardView;
import org.commonlot.marketplace.award.SetAsideView;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.SupplierMarks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an award is shown to those who decide. */
@Component
class AwardParts {

    private final People people;
    private final Texts texts;
    private final SupplierMarks marks;

    AwardParts(People people, Texts texts, SupplierMarks marks) {
        this.marks = marks;
        this.people = people;
        this.texts = texts;
    }

    Tag tag(AwardView award) {
        return Tag.of(texts.of("award.state", award.state()), award.decided() ? "green" : "blue");
    }

    boolean approvable(DeskLot lot, AwardView award) {
        return award.state() == AwardState.PROPOSED && lot.mine(Duty.APPROVER);
    }

    SummaryList facts(AwardView award) {
        var rows = new ArrayList<SummaryList.Row>();
        var supplier = marks.of(award.supplier());
        rows.add(SummaryList.Row.of(texts.get("award.supplier"), marks.named(award.supplierName(), supplier)));
        rows.add(SummaryList.Row.of(texts.get("award.supplier.proof"), marks.told(supplier)));
        rows.add(row("award.price", Wording.pounds(award.price().amount())));
        rows.add(SummaryList.Row.of(texts.get("award.reasons"), Html.paragraphs(award.reasons())));
        rows.add(row("award.proposed", by(award.proposedBy(), award.proposedAt())));
        var note = award.returnNote();
        if (note != null) rows.add(SummaryList.Row.of(texts.get("award.return-note"), Html.paragraphs(note)));
        var approver = award.approvedBy();
        var approved = award.approvedAt();
        if (approver != null && approved != null) rows.add(row("award.approved", by(approver, approved)));
        moment(rows, "award.summaries-issued", award.summariesIssuedAt());
        var number = award.noticeNumber();
        if (number != null) rows.add(row("award.notice-number", number));
        moment(rows, "award.notice-published", award.noticePublishedAt());
        var ends = award.standstillEnds();
        if (ends != null) rows.add(row("award.standstill-ends", Wording.end(ends)));
        return SummaryList.of(rows);
    }

    /** An award that was given up, or is to be, and why. */
    SummaryList facts(SetAsideView set) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(row("award.set-aside.supplier", set.supplierName()));
        rows.add(row("award.set-aside.price", Wording.pounds(set.price().amount())));
        var number = set.noticeNumber();
        var published = set.noticePublishedAt();
        if (number != null && published != null) {
            rows.add(row(
                    "award.set-aside.notice",
                    texts.get("award.set-aside.notice.text", number, Wording.moment(published))));
        }
        rows.add(row("award.set-aside.ground", texts.of("award.set-aside.ground", set.ground())));
        rows.add(SummaryList.Row.of(texts.get("award.set-aside.reasons"), Html.paragraphs(set.reasons())));
        rows.add(row("award.set-aside.proposed", by(set.proposedBy(), set.proposedAt())));
        var note = set.returnNote();
        if (note != null) rows.add(SummaryList.Row.of(texts.get("award.set-aside.returned"), Html.paragraphs(note)));
        var decider = set.decidedBy();
        var decided = set.decidedAt();
        if (decider != null && decided != null) rows.add(row("award.set-aside.decided", by(decider, decided)));
        return SummaryList.of(rows);
    }

    String heading(SetAsideView set) {
        return texts.get("award.set-aside.heading." + set.state(), set.number());
    }

    private void moment(List<SummaryList.Row> rows, String key, @Nullable Instant moment) {
        if (moment != null) rows.add(row(key, Wording.moment(moment)));
    }

    private String by(PersonId person, Instant at) {
        return texts.get("award.by", people.person(person).name(), Wording.moment(at));
    }

    private SummaryList.Row row(String key, String value) {
        return SummaryList.Row.of(texts.get(key), value);
    }
}
