package org.commonlot.marketplace.following;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Following an opportunity, and stopping: with an account, or by the link in a letter. */
@Service
@Transactional
public class Following {

    /** More than anybody reads; the list shows so many. */
    public static final int MOST = 200;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SOMEBODY = "follower";

    private final FollowRows rows;
    private final Opportunities opportunities;
    private final Ledger ledger;
    private final Clock clock;

    Following(FollowRows rows, Opportunities opportunities, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.opportunities = opportunities;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** From now on; once is enough. */
    public void follow(ProcurementId id, Actor by) {
        if (opportunities.byId(id).isEmpty()) throw new NotFound();
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (rows.follow(by.person(), id, token, clock.instant())) record("following.followed", id);
    }

    public void stop(ProcurementId id, Actor by) {
        stop(id, by.person());
    }

    private void stop(ProcurementId id, PersonId person) {
        if (rows.stop(person, id)) record("following.stopped", id);
    }

    private void record(String act, ProcurementId id) {
        ledger.append(act, id.value().toString(), SOMEBODY, clock.instant(), Map.of());
    }

    @Transactional(readOnly = true)
    public boolean follows(ProcurementId id, Actor by) {
        return rows.follows(by.person(), id);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Followed> mine(Actor by) {
        return rows.of(by.person(), MOST);
    }

    /** What whoever was sent this link follows. */
    @Transactional(readOnly = true)
    public List<Followed> byLink(String token) {
        return rows.of(person(token), MOST);
    }

    public void stopByLink(String token, ProcurementId id) {
        stop(id, person(token));
    }

    public void stopAllByLink(String token) {
        var person = person(token);
        for (var followed : rows.of(person, MOST)) stop(followed.procurement(), person);
        rows.stopAll(person);
    }

    private PersonId person(String token) {
        return rows.byToken(token).orElseThrow(NotFound::new);
    }
}
