package org.commonlot.marketplace.planning;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** A preliminary market engagement, from its draft to the procurement that follows it. */
@Entity
class Engagement {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private String reference = "";
    private String ocid = "";
    private UUID authorityId = id;

    @Embedded
    private EngagementFacts facts = new EngagementFacts("", "", "", "", Instant.EPOCH, null);

    @Enumerated(EnumType.STRING)
    private EngagementState state = EngagementState.DRAFT;

    private @Nullable String withdrawnReason;

    @Embedded
    private @Nullable CentralNotice notice;

    private @Nullable String noNoticeReason;
    private @Nullable Instant publishedAt;
    private @Nullable String learned;
    private @Nullable Instant learnedAt;
    private @Nullable UUID pipelineEntryId;
    private @Nullable UUID procurementId;
    private Instant draftedAt = Instant.EPOCH;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "engagement_id", nullable = false)
    @OrderBy("startsAt, id")
    private List<EngagementEvent> events = new ArrayList<>();

    protected Engagement() {}

    static Engagement draft(
            String reference,
            String ocid,
            OrganisationId authority,
            EngagementFacts facts,
            @Nullable UUID entry,
            Instant now) {
        facts.check(now);
        var draft = new Engagement();
        draft.reference = reference;
        draft.ocid = ocid;
        draft.authorityId = authority.value();
        draft.facts = facts;
        draft.pipelineEntryId = entry;
        draft.draftedAt = now;
        return draft;
    }

    void revise(long seen, EngagementFacts changed, Instant now) {
        if (state != EngagementState.DRAFT) throw new Refused(PlanningRefusal.NOT_DRAFT);
        if (version == null || version != seen) throw new Refused(PlanningRefusal.CHANGED_MEANWHILE);
        changed.check(now);
        facts = changed;
    }

    void invite(EngagementEvent event) {
        if (state == EngagementState.WITHDRAWN) throw new Refused(PlanningRefusal.NOT_PUBLISHED);
        events.add(event);
    }

    /** Shows it to everybody, after its notice is on the central platform (s.17(1)(a), reg 5(11)). */
    void publish(CentralNotice published, Instant now) {
        published.check(now);
        publish(now);
        notice = published;
    }

    /** Shows it without a notice, for a reason that the tender notice must repeat (s.17(1)(b)). */
    void publishWithoutNotice(String reason, Instant now) {
        if (reason.isBlank()) throw new Refused(PlanningRefusal.REASON_EMPTY);
        publish(now);
        noNoticeReason = reason.strip();
    }

    private void publish(Instant now) {
        if (state != EngagementState.DRAFT) throw new Refused(PlanningRefusal.NOT_DRAFT);
        facts.check(now);
        state = EngagementState.PUBLISHED;
        publishedAt = now;
    }

    void withdraw(String reason) {
        requirePublished();
        if (reason.isBlank()) throw new Refused(PlanningRefusal.REASON_EMPTY);
        state = EngagementState.WITHDRAWN;
        withdrawnReason = reason.strip();
    }

    /** What was learned, for everybody: those who took part know no more than others (s.16(3)). */
    void learn(String words, Instant now) {
        requirePublished();
        if (words.isBlank()) throw new Refused(PlanningRefusal.WORDS_EMPTY);
        learned = words.strip();
        learnedAt = now;
    }

    /** Suppliers take part until it closes. */
    void requireOpen(Instant now) {
        requirePublished();
        if (!facts.closes().isAfter(now)) throw new Refused(PlanningRefusal.ENGAGEMENT_CLOSED);
    }

    private void requirePublished() {
        if (state != EngagementState.PUBLISHED) throw new Refused(PlanningRefusal.NOT_PUBLISHED);
    }

    /** Links the procurement that follows it: one. */
    void precede(ProcurementId procurement) {
        if (procurementId != null) throw new Refused(PlanningRefusal.STARTED_ALREADY);
        procurementId = procurement.value();
    }

    EngagementEvent event(UUID event) {
        return events.stream().filter(one -> one.id().equals(event)).findFirst().orElseThrow(NotFound::new);
    }

    boolean isPublic() {
        return state != EngagementState.DRAFT;
    }

    boolean linked() {
        return procurementId != null;
    }

    UUID id() {
        return id;
    }

    String title() {
        return facts.title();
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    EngagementView view(String authority, Map<UUID, Integer> taken, List<Safeguard> safeguards) {
        return new EngagementView(
                id,
                version == null ? 0 : version,
                reference,
                ocid,
                authority(),
                authority,
                facts,
                state,
                withdrawnReason,
                notice,
                noNoticeReason,
                publishedAt,
                learned,
                learnedAt,
                procurementId == null ? null : new ProcurementId(procurementId),
                events.stream()
                        .map(event -> event.view(taken.getOrDefault(event.id(), 0)))
                        .toList(),
                safeguards);
    }
}
