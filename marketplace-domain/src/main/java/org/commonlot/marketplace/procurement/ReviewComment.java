package org.commonlot.marketplace.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** What a reviewer asks to be changed in one section of a draft, until its author says what came of it. */
@Entity
class ReviewComment {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID procurementId = id;

    @Enumerated(EnumType.STRING)
    private Section section = Section.PROBLEM;

    private String comment = "";

    @Column(name = "written_by")
    private UUID writtenBy = id;

    private Instant writtenAt = Instant.EPOCH;
    private @Nullable String answer;

    @Column(name = "resolved_by")
    private @Nullable UUID resolvedBy;

    private @Nullable Instant resolvedAt;

    protected ReviewComment() {}

    static ReviewComment write(ProcurementId procurement, Section section, String comment, Actor by, Instant now) {
        if (comment.isBlank()) throw new Refused(ProcurementRefusal.COMMENT_EMPTY);
        var written = new ReviewComment();
        written.procurementId = procurement.value();
        written.section = section;
        written.comment = comment.strip();
        written.writtenBy = by.person().value();
        written.writtenAt = now;
        return written;
    }

    void resolve(String how, Actor by, Instant now) {
        if (resolvedAt != null) throw new Refused(ProcurementRefusal.COMMENT_RESOLVED);
        if (how.isBlank()) throw new Refused(ProcurementRefusal.REASON_NEEDED);
        answer = how.strip();
        resolvedBy = by.person().value();
        resolvedAt = now;
    }

    boolean isOf(ProcurementId procurement) {
        return procurementId.equals(procurement.value());
    }

    UUID id() {
        return id;
    }

    CommentView view() {
        return new CommentView(
                id,
                section,
                comment,
                new PersonId(writtenBy),
                writtenAt,
                answer,
                resolvedBy == null ? null : new PersonId(resolvedBy),
                resolvedAt);
    }
}
