package org.commonlot.marketplace.coalition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues the agreement, version by version, has it signed, and reminds those who have not. */
@Service
@Transactional
public class Agreeing {

    /** How long nobody is reminded by itself. */
    static final Duration PATIENCE = Duration.ofDays(7);

    private static final Actor REMINDERS = Actor.system("coalition-reminders");
    private static final int MOST_AT_ONCE = 20;

    private final Coalitions coalitions;
    private final Members members;
    private final Clock clock;

    Agreeing(Coalitions coalitions, Members members, Clock clock) {
        this.coalitions = coalitions;
        this.members = members;
        this.clock = clock;
    }

    /** Issues the next version; what was signed before stays signed, and everybody is asked to sign the new one. */
    public int issue(CoalitionId id, AgreementTerms terms, Actor by) {
        var now = clock.instant();
        var coalition = members.alone(id);
        var agreement = coalition.issue(terms, by, now);
        members.record("agreement-issued", coalition, Map.of("number", String.valueOf(agreement.number())), by, now);
        ask("coalition-agreement", coalition, coalition.unsigned(now), now);
        return agreement.number();
    }

    /**
     * Signs for an authority that this person may bind.
     *
     * @param number the version that they have read
     * @param capacity in which they sign, such as an office
     */
    public void sign(CoalitionId id, int number, OrganisationId authority, String capacity, Actor by) {
        var now = clock.instant();
        var coalition = members.alone(id);
        coalition.sign(number, authority, capacity, by, now);
        members.record(
                "agreement-signed",
                coalition,
                Map.of(
                        "number",
                        String.valueOf(number),
                        "authority",
                        authority.value().toString()),
                by,
                now);
    }

    /** The lead reminds those who have not signed, at most once a day. */
    public int remind(CoalitionId id, Actor by) {
        var now = clock.instant();
        var coalition = members.alone(id);
        var unsigned = coalition.remind(by, now);
        members.record("agreement-reminded", coalition, Map.of("to", String.valueOf(unsigned.size())), by, now);
        ask("coalition-agreement-reminder", coalition, unsigned, now);
        return unsigned.size();
    }

    /** Coalitions where nobody was asked to sign for a week. */
    @Transactional(readOnly = true)
    List<CoalitionId> due() {
        return coalitions.notRemindedSince(clock.instant().minus(PATIENCE), Limit.of(MOST_AT_ONCE));
    }

    /** Reminds those who have not signed; where all have, looks again in a week. */
    void remindDue(CoalitionId id) {
        var now = clock.instant();
        var coalition = members.alone(id);
        var agreement = coalition.agreement().orElseThrow(NotFound::new);
        var asked = agreement.remindedAt();
        if (asked != null && asked.isAfter(now.minus(PATIENCE))) return;
        var unsigned = coalition.unsigned(now);
        agreement.remind(now);
        if (unsigned.isEmpty()) {
            coalitions.saveAndFlush(coalition);
            return;
        }
        members.record("agreement-reminded", coalition, Map.of("to", String.valueOf(unsigned.size())), REMINDERS, now);
        ask("coalition-agreement-reminder", coalition, unsigned, now);
    }

    private void ask(String kind, Coalition coalition, List<OrganisationId> unsigned, Instant now) {
        var path = "/desk/coalitions/" + coalition.id().value() + "/sign";
        members.write(kind, coalition, unsigned, Right.BIND_AUTHORITY, Map.of("path", path), now);
    }
}
