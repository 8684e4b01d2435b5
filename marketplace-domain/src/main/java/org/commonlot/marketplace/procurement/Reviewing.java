package org.commonlot.marketplace.procurement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments on the sections of a draft: its approver writes them in review, its author resolves them once it is back. It
 * goes to review again only when none is open.
 */
@Service
@Transactional
public class Reviewing {

    private final ReviewComments comments;
    private final Procurements procurements;
    private final Ledger ledger;
    private final Clock clock;

    Reviewing(ReviewComments comments, Procurements procurements, Ledger ledger, Clock clock) {
        this.comments = comments;
        this.procurements = procurements;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Asks for a change in one section. */
    public void comment(ProcurementId id, Section section, String comment, Actor by) {
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        procurement.requireReviewable(by);
        if (!procurement.sections().contains(section)) throw new NotFound();
        var written = comments.save(ReviewComment.write(id, section, comment, by, clock.instant()));
        record("procurement.comment_written", id, written, section, by);
    }

    /** Whether this person may comment now: its approver, while it is in review. */
    @Transactional(readOnly = true)
    public void requireReviewable(ProcurementId id, Actor actor) {
        procurements.findById(id).orElseThrow(NotFound::new).requireReviewable(actor);
    }

    /** Says what was done about a comment. */
    public void resolve(ProcurementId id, UUID comment, String answer, Actor by) {
        procurements.exclusive(id).orElseThrow(NotFound::new).requireEditable(by);
        var found = comment(id, comment);
        found.resolve(answer, by, clock.instant());
        record("procurement.comment_resolved", id, found, found.view().section(), by);
    }

    /** The comment, as long as this person may resolve it: asked before a page offers it. */
    @Transactional(readOnly = true)
    public CommentView resolvable(ProcurementId id, UUID comment, Actor actor) {
        procurements.findById(id).orElseThrow(NotFound::new).requireEditable(actor);
        var found = comment(id, comment).view();
        if (!found.open()) throw new Refused(ProcurementRefusal.COMMENT_RESOLVED);
        return found;
    }

    /** All, oldest first, for those who may read the procurement. */
    @Transactional(readOnly = true)
    public List<CommentView> of(ProcurementId id, Actor actor) {
        if (!procurements.findById(id).orElseThrow(NotFound::new).mayRead(actor)) throw new NotFound();
        return comments.findByProcurementIdOrderByWrittenAtAscIdAsc(id.value()).stream()
                .map(ReviewComment::view)
                .toList();
    }

    private ReviewComment comment(ProcurementId id, UUID comment) {
        return comments.findById(comment).filter(found -> found.isOf(id)).orElseThrow(NotFound::new);
    }

    private void record(String act, ProcurementId id, ReviewComment comment, Section section, Actor by) {
        ledger.append(
                act,
                id.value().toString(),
                by,
                clock.instant(),
                Map.of("comment", comment.id().toString(), "section", section.name()));
    }
}
