package org.commonlot.marketplace.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.planning.CentralNotice;
import org.commonlot.marketplace.planning.EngagementPublished;
import org.commonlot.marketplace.planning.EngagementRegister;
import org.commonlot.marketplace.planning.EngagementState;
import org.commonlot.marketplace.planning.EngagementView;
import org.commonlot.marketplace.planning.EventView;
import org.commonlot.marketplace.planning.Pipeline;
import org.commonlot.marketplace.planning.PipelineEntryView;
import org.commonlot.marketplace.planning.PipelinePublished;
import org.commonlot.marketplace.planning.PlanState;
import org.commonlot.marketplace.planning.Safeguard;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Releases what is planned and what the market is asked, each as a process of its own: a procurement that follows points
 * back to it. Each release tells the whole, as it is then.
 */
@Component
class PlanningReleases {

    private static final Actor JOB = Actor.system("publication");

    private final ReleaseRows rows;
    private final Pipeline pipeline;
    private final EngagementRegister engagements;
    private final OrganisationDirectory organisations;
    private final Ledger ledger;
    private final String address;

    PlanningReleases(
            ReleaseRows rows,
            Pipeline pipeline,
            EngagementRegister engagements,
            OrganisationDirectory organisations,
            Ledger ledger,
            @Value("${commonlot.public-url:http://localhost:8080}") String address) {
        this.rows = rows;
        this.pipeline = pipeline;
        this.engagements = engagements;
        this.organisations = organisations;
        this.ledger = ledger;
        this.address = address;
    }

    @EventListener
    void on(PipelinePublished event) {
        var entry = pipeline.entry(event.entry());
        var buyer = party(entry.authority());
        write(entry.id(), entry.ocid(), buyer, planning(entry), tender(entry, buyer.reference()), event.at());
    }

    @EventListener
    void on(EngagementPublished event) {
        engagements.published(event.engagement()).ifPresent(engagement -> {
            var buyer = party(engagement.authority());
            var tender = tender(engagement, buyer.reference());
            write(engagement.id(), engagement.ocid(), buyer, planning(engagement), tender, event.at());
        });
    }

    private Ocds.Party party(OrganisationId authority) {
        return PartyMapping.buyer(organisations.authority(authority), true);
    }

    private void write(
            UUID subject, String ocid, Ocds.Party buyer, Ocds.Planning planning, Ocds.Tender tender, Instant when) {
        long sequence = rows.lockHead() + 1;
        var earlier = rows.of(ocid);
        int number = earlier.size() + 1;
        var id = ocid + "-" + number;
        var at = Releasing.after(earlier, when);
        var tag = earlier.isEmpty() ? Tag.PLANNING : Tag.PLANNING_UPDATE;
        var release = new Ocds.Release(
                ocid,
                id,
                Dates.release(at),
                List.of(tag.code()),
                "tender",
                "en",
                List.of(buyer),
                buyer.reference(),
                planning,
                tender,
                null,
                List.of(),
                List.of(),
                List.of());
        var content = Ocds.JSON.writeValueAsString(release);
        rows.add(new PublishedRelease(sequence, ocid, id, at, release.tag(), content), number);
        rows.moveHead(sequence);
        ledger.append(
                "publication.released",
                subject.toString(),
                JOB,
                at,
                Map.of("release", id, "sha256", Releasing.sha256(content)));
    }

    private Ocds.Planning planning(PipelineEntryView entry) {
        var documents = new ArrayList<Ocds.Document>();
        var page = address + "/pipeline/" + entry.reference();
        documents.add(page(entry.reference(), "procurementPlan", entry.plan().title(), page, entry.addedAt()));
        add(documents, Notice.Kind.UK1, entry.pipelineNotice());
        var planned = entry.plannedNotice();
        if (planned != null) {
            documents.add(new Notice(planned.number(), planned.published()).document(Notice.Kind.UK3));
        }
        return new Ocds.Planning(entry.withdrawnReason(), null, List.of(), documents);
    }

    private static Ocds.Tender tender(PipelineEntryView entry, Ocds.Reference buyer) {
        var plan = entry.plan();
        var starts = Dates.startOf(plan.contractStarts());
        return Ocds.Tender.planned(
                entry.reference(),
                plan.title(),
                plan.description(),
                entry.state() == PlanState.WITHDRAWN ? "withdrawn" : "planned",
                buyer,
                Ocds.Value.of(new Money(plan.most())),
                Ocds.Value.of(new Money(plan.least())),
                plan.category(),
                starts == null ? null : new Ocds.Period(starts, null),
                new Ocds.Communication(Dates.startOf(plan.tenderExpected())));
    }

    private Ocds.Planning planning(EngagementView engagement) {
        var documents = new ArrayList<Ocds.Document>();
        var page = address + "/engagements/" + engagement.reference();
        documents.add(page(
                engagement.reference(), "marketStudies", engagement.facts().title(), page, engagement.publishedAt()));
        add(documents, Notice.Kind.UK2, engagement.notice());
        var milestones = new ArrayList<Ocds.PlanningMilestone>();
        milestones.add(milestone(
                "engagement",
                "Taking part ends",
                engagement.facts().process(),
                engagement.facts().closes()));
        for (EventView event : engagement.events()) {
            milestones.add(milestone(event.id().toString(), event.title(), event.place(), event.starts()));
        }
        return new Ocds.Planning(rationale(engagement), engagement.noNoticeReason(), milestones, documents);
    }

    /** What was learned, what was done against distortion, and why it ended: the standard has one field for all. */
    private static @Nullable String rationale(EngagementView engagement) {
        var words = new ArrayList<String>();
        if (engagement.learned() != null) words.add(engagement.learned());
        for (Safeguard step : engagement.safeguards()) words.add(step.words());
        if (engagement.withdrawnReason() != null) words.add(engagement.withdrawnReason());
        return words.isEmpty() ? null : String.join("\n\n", words);
    }

    private static Ocds.PlanningMilestone milestone(String id, String title, String description, Instant due) {
        return new Ocds.PlanningMilestone(
                id, title, "engagement", description, String.valueOf(Dates.moment(due)), "scheduled");
    }

    private static Ocds.Tender tender(EngagementView engagement, Ocds.Reference buyer) {
        var facts = engagement.facts();
        var expected = Dates.startOf(facts.tenderExpected());
        return Ocds.Tender.planned(
                engagement.reference(),
                facts.title(),
                facts.purpose(),
                engagement.state() == EngagementState.WITHDRAWN ? "withdrawn" : "planning",
                buyer,
                null,
                null,
                null,
                null,
                expected == null ? null : new Ocds.Communication(expected));
    }

    private static void add(List<Ocds.Document> documents, Notice.Kind kind, @Nullable CentralNotice notice) {
        if (notice != null) documents.add(new Notice(notice.number(), notice.published()).document(kind));
    }

    private static Ocds.Document page(String id, String type, String title, String page, @Nullable Instant published) {
        return new Ocds.Document(id, type, null, title, null, page, Dates.moment(published), "text/html");
    }
}
