package org.commonlot.marketplace.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.bidding.OpenedBidView;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** The check of one opened bid against the grounds of exclusion. */
@Entity
class ExclusionCheck {

    @Id
    private String bidReference = "";

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    private UUID supplierId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private CheckState state = CheckState.PENDING;

    @Enumerated(EnumType.STRING)
    private @Nullable ExclusionGround ground;

    @Embedded
    @AttributeOverride(name = "question", column = @Column(name = "concern"))
    @AttributeOverride(name = "askedAt", column = @Column(name = "raised_at"))
    private @Nullable Hearing hearing;

    @Enumerated(EnumType.STRING)
    private Concerned concerned = Concerned.SUPPLIER;

    private @Nullable String concernedName;
    private @Nullable String measures;
    private @Nullable String replacement;
    private boolean replaced;
    private boolean informationRead;
    private boolean debarmentRead;
    private @Nullable String reason;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable Instant withdrawnAt;

    protected ExclusionCheck() {}

    static ExclusionCheck of(OpenedBidView bid) {
        var check = new ExclusionCheck();
        check.bidReference = bid.reference();
        check.lot = bid.lot();
        check.supplierId = bid.supplier().value();
        return check;
    }

    void raise(Concern raised, Instant now) {
        requireUndecided();
        if (state == CheckState.CONCERN) throw new Refused(EvaluationRefusal.CONCERN_RAISED_ALREADY);
        raised.check(now);
        state = CheckState.CONCERN;
        ground = raised.ground();
        concerned = raised.concerned();
        concernedName = concerned == Concerned.SUPPLIER ? null : raised.name().strip();
        hearing = new Hearing(raised.text(), raised.replyBy(), now, null, null);
    }

    /** The bidder's answer: once, and in time (s.58). */
    void reply(ConcernReply said, Instant now) {
        requireUndecided();
        if (!said.replacement().isBlank() && !concerned.replaceable()) {
            throw new Refused(EvaluationRefusal.NOBODY_TO_REPLACE);
        }
        requireAddressed(said.replacement());
        hearing = Hearing.of(hearing).reply(said.text(), now, EvaluationRefusal.CONCERN_NEEDED);
        measures = said.measures().isBlank() ? null : said.measures().strip();
        replacement = said.replacement().isBlank() ? null : said.replacement().strip();
    }

    /** If the bid wins, the award notice tells associated persons by name and address (Procurement Regulations 2024, reg 27(2)). */
    private void requireAddressed(String offered) {
        if (concerned != Concerned.ASSOCIATED_PERSON || offered.isBlank()) return;
        if (!NamedParty.read(offered).addressed()) throw new Refused(EvaluationRefusal.REPLACEMENT_UNADDRESSED);
    }

    /** Nothing speaks against the bidder; where something seemed to, a reason says why it does not. */
    void clear(Set<CheckSource> read, String why, Actor by, Instant now) {
        requireUndecided();
        requireAll(read);
        if (state == CheckState.CONCERN && why.isBlank()) throw new Refused(EvaluationRefusal.REASON_NEEDED);
        goOn(why, by, now);
    }

    /** The bid goes on, with somebody else in the place of whom the ground applies to, as its bidder has offered (ss.26(3), 28(5)). */
    void clearReplaced(Set<CheckSource> read, String why, Actor by, Instant now) {
        requireUndecided();
        requireAll(read);
        if (replacement == null) throw new Refused(EvaluationRefusal.NO_REPLACEMENT_OFFERED);
        if (why.isBlank()) throw new Refused(EvaluationRefusal.REASON_NEEDED);
        replaced = true;
        goOn(why, by, now);
    }

    /** No bid goes on whose bidder was not looked up. */
    private static void requireAll(Set<CheckSource> read) {
        if (!read.containsAll(CheckSource.all())) throw new Refused(EvaluationRefusal.SOURCES_UNREAD);
    }

    private Set<CheckSource> sources() {
        var sources = EnumSet.noneOf(CheckSource.class);
        if (informationRead) sources.add(CheckSource.SUPPLIER_INFORMATION);
        if (debarmentRead) sources.add(CheckSource.DEBARMENT_LIST);
        return sources;
    }

    /** Not before the bidder has replied, or has let the time for it pass. */
    void exclude(String why, Actor by, Instant now) {
        requireUndecided();
        Hearing.of(hearing).requireOver(now, EvaluationRefusal.CONCERN_NEEDED, EvaluationRefusal.REPLY_AWAITED);
        if (why.isBlank()) throw new Refused(EvaluationRefusal.REASON_NEEDED);
        decide(CheckState.EXCLUDED, why, by, now);
    }

    /** There is no bid any more to be checked. */
    void withdraw(Instant now) {
        requireUndecided();
        withdrawnAt = now;
    }

    void requireUndecided() {
        if (state().decided()) throw new Refused(EvaluationRefusal.DECIDED_ALREADY);
    }

    private void goOn(String why, Actor by, Instant now) {
        informationRead = true;
        debarmentRead = true;
        decide(CheckState.CLEARED, why, by, now);
    }

    private void decide(CheckState decision, String why, Actor by, Instant now) {
        state = decision;
        reason = why.isBlank() ? null : why;
        decidedBy = by.person().value();
        decidedAt = now;
    }

    String reference() {
        return bidReference;
    }

    /**
     * On whom the bid relies by now: who was replaced is none of them any more (s.26(3)).
     *
     * @param named in the bid
     */
    List<NamedParty> associatedPersons(List<NamedParty> named) {
        if (!replaced || replacement == null || concerned != Concerned.ASSOCIATED_PERSON) return named;
        var standing = new ArrayList<>(named);
        standing.removeIf(person -> person.name().equalsIgnoreCase(concernedName));
        standing.add(NamedParty.read(replacement));
        return standing;
    }

    LotId lot() {
        if (lot == null) throw new IllegalStateException("A bid is for a lot");
        return lot;
    }

    OrganisationId supplier() {
        return new OrganisationId(supplierId);
    }

    CheckState state() {
        return withdrawnAt == null ? state : CheckState.WITHDRAWN;
    }

    CheckView view() {
        var heard = Hearing.of(hearing);
        var concern = heard.question();
        var until = heard.replyBy();
        return new CheckView(
                bidReference,
                lot(),
                supplier(),
                state(),
                concern == null || until == null || ground == null
                        ? null
                        : new Concern(ground, concerned, Objects.toString(concernedName, ""), concern, until),
                heard.askedAt(),
                heard.reply(),
                measures,
                replacement,
                replaced,
                sources(),
                heard.repliedAt(),
                reason,
                decidedAt);
    }
}
