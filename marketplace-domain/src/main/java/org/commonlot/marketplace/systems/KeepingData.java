package org.commonlot.marketplace.systems;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.terms.WorkingDays;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what data an authority holds; asks an authority for a dataset, and answers. */
@Service
@Transactional
public class KeepingData {

    /** How many requests of one person may wait for an answer at a time, all authorities together. */
    static final int MOST_OPEN = 5;

    private final DataHoldings holdings;
    private final DatasetRequests requests;
    private final RegisterAnswers answers;
    private final OrganisationDirectory organisations;
    private final People people;
    private final Posting posting;
    private final Ledger ledger;
    private final Clock clock;
    private final WorkingDays calendar = WorkingDays.ofTheAct();

    KeepingData(
            DataHoldings holdings,
            DatasetRequests requests,
            RegisterAnswers answers,
            OrganisationDirectory organisations,
            People people,
            Posting posting,
            Ledger ledger,
            Clock clock) {
        this.holdings = holdings;
        this.requests = requests;
        this.answers = answers;
        this.organisations = organisations;
        this.people = people;
        this.posting = posting;
        this.ledger = ledger;
        this.clock = clock;
    }

    public UUID add(HoldingFacts facts, Actor by) {
        var authority = by.organisationWith(Right.KEEP_SYSTEMS).orElseThrow(NotFound::new);
        var now = clock.instant();
        var holding = holdings.saveAndFlush(DataHolding.write(authority, facts, now));
        done("held", holding.id(), authority, by, now);
        return holding.id();
    }

    public void revise(UUID id, long version, HoldingFacts facts, Actor by) {
        var now = clock.instant();
        var holding = held(id, by);
        holding.revise(version, facts, now);
        holdings.saveAndFlush(holding);
        done("holding-revised", id, holding.authority(), by, now);
    }

    /** Says that it is held no more. */
    public void withdraw(UUID id, Actor by) {
        var now = clock.instant();
        var holding = held(id, by);
        holding.withdraw(now);
        holdings.saveAndFlush(holding);
        done("holding-withdrawn", id, holding.authority(), by, now);
    }

    /** Whoever has an account asks an authority for a dataset; those who answer are written to. */
    public UUID ask(OrganisationId authority, String title, String purpose, Actor by) {
        // Whoever asks what is no authority finds nothing.
        organisations.authorityName(authority);
        var now = clock.instant();
        if (requests.waitingOf(by.person().value()) >= MOST_OPEN) {
            throw new Refused(SystemsRefusal.TOO_MANY_OPEN, MOST_OPEN);
        }
        var request = requests.saveAndFlush(DatasetRequest.ask(authority, title, purpose, by, calendar, now));
        done("dataset-asked", request.id(), authority, by, now);
        write("dataset-asked", request, now);
        return request.id();
    }

    /** The answer is public at once, and whoever asked is written to. */
    public void answer(UUID id, DatasetAnswer answer, Actor by) {
        var now = clock.instant();
        var request = requests.alone(id).orElseThrow(NotFound::new);
        if (!by.may(Right.KEEP_SYSTEMS, request.authority())) throw new NotFound();
        request.answer(answer, by, now);
        requests.saveAndFlush(request);
        done("dataset-answered", id, request.authority(), by, now);
        var asker = people.person(request.asker());
        posting.post(
                new Letter(
                        "dataset-answered",
                        asker.email(),
                        Map.of(
                                "title", request.title(),
                                "authority", organisations.name(request.authority()),
                                "path", "/authorities/" + request.authority().value() + "/data/requests")),
                now);
    }

    /** Those that are due within a week and were not told of. */
    @Transactional(readOnly = true)
    public List<UUID> nearlyDue() {
        return requests.due(UkTime.date(clock.instant()).plusDays(7), Limit.of(RegisterSweep.AT_ONCE));
    }

    void remind(UUID id) {
        var now = clock.instant();
        var request = requests.alone(id).orElseThrow(NotFound::new);
        LocalDate today = UkTime.date(now);
        if (!request.remind(today)) return;
        requests.saveAndFlush(request);
        write("dataset-due", request, now);
        ledger.append(
                "systems.dataset-reminded",
                id.toString(),
                RegisterSweep.JOB,
                now,
                Map.of("authority", request.authority().value().toString()));
    }

    private void write(String kind, DatasetRequest request, Instant now) {
        for (var person : people.withRight(request.authority(), Right.KEEP_SYSTEMS)) {
            posting.post(
                    new Letter(
                            kind,
                            person.email(),
                            Map.of(
                                    "title", request.title(),
                                    "due", request.due().toString(),
                                    "path", "/desk/data/requests/" + request.id())),
                    now);
        }
    }

    private DataHolding held(UUID id, Actor by) {
        var holding = holdings.alone(id).orElseThrow(NotFound::new);
        if (!by.may(Right.KEEP_SYSTEMS, holding.authority())) throw new NotFound();
        return holding;
    }

    private void done(String act, UUID what, OrganisationId authority, Actor by, Instant now) {
        ledger.append(
                "systems." + act,
                what.toString(),
                by,
                now,
                Map.of("authority", authority.value().toString()));
        answers.prepare(authority, now);
    }
}
