package org.commonlot.marketplace.systems;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.terms.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Somebody asks an authority for a dataset. */
@Entity
class DatasetRequest {

    /** Freedom of Information Act 2000, s.10(1): working days following the date of receipt. */
    static final int WORKING_DAYS = 20;

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID authorityId = id;
    private String title = "";
    private String purpose = "";
    private UUID askedBy = id;
    private Instant askedAt = Instant.EPOCH;
    private LocalDate dueOn = LocalDate.EPOCH;
    private @Nullable LocalDate remindedOn;

    @Embedded
    private @Nullable DatasetAnswer answer;

    private @Nullable Instant answeredAt;
    private @Nullable UUID answeredBy;

    protected DatasetRequest() {}

    static DatasetRequest ask(
            OrganisationId authority, String title, String purpose, Actor by, WorkingDays calendar, Instant now) {
        if (title.isBlank()) throw new Refused(SystemsRefusal.HOLDING_EMPTY);
        if (purpose.isBlank()) throw new Refused(SystemsRefusal.PURPOSE_EMPTY);
        var request = new DatasetRequest();
        request.authorityId = authority.value();
        request.title = title.strip();
        request.purpose = purpose.strip();
        request.askedBy = by.person().value();
        request.askedAt = now;
        request.dueOn = calendar.lastOf(WORKING_DAYS, UkTime.date(now).plusDays(1));
        return request;
    }

    void answer(DatasetAnswer given, Actor by, Instant now) {
        if (answer != null) throw new Refused(SystemsRefusal.ANSWERED);
        given.check(UkTime.date(now));
        answer = given;
        answeredAt = now;
        answeredBy = by.person().value();
    }

    /** Once, when it is nearly due; whether that is now. */
    boolean remind(LocalDate today) {
        if (answer != null || remindedOn != null) return false;
        remindedOn = today;
        return true;
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    LocalDate due() {
        return dueOn;
    }

    PersonId asker() {
        return new PersonId(askedBy);
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    RequestView view() {
        return new RequestView(id, authority(), title, purpose, askedAt, dueOn, answer, answeredAt);
    }
}
