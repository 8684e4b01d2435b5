package org.commonlot.marketplace.adoption;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Right;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks once a year whether a solution is used still; who was asked can answer with one click. */
@Service
@Transactional
public class AdoptionReminders {

    private static final Actor JOB = Actor.system("adoption");
    private static final int AT_ONCE = 100;

    private final Adoptions adoptions;
    private final EvidencePacks packs;
    private final Posting posting;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    AdoptionReminders(
            Adoptions adoptions, EvidencePacks packs, Posting posting, People people, Ledger ledger, Clock clock) {
        this.adoptions = adoptions;
        this.packs = packs;
        this.posting = posting;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those that nobody has said anything of for a year. */
    @Transactional(readOnly = true)
    public List<AdoptionId> due() {
        return adoptions.due(clock.instant().minus(Adoption.YEAR), Limit.of(AT_ONCE));
    }

    public void ask(AdoptionId id) {
        var now = clock.instant();
        var adoption = adoptions.alone(id).orElseThrow(NotFound::new);
        if (!adoption.ask(now)) return;
        var pack = packs.findById(adoption.solution()).orElseThrow(NotFound::new);
        var facts = Map.of("title", pack.title(), "path", "/desk/adoptions/" + id.value());
        for (var person : people.withRight(adoption.authority(), Right.RECORD_ADOPTION)) {
            posting.post(new Letter("still-in-use", person.email(), facts), now);
        }
        adoptions.saveAndFlush(adoption);
        ledger.append("adoption.asked", id.value().toString(), JOB, now, Map.of());
    }
}
