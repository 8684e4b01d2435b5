package org.commonlot.marketplace.pooling;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what authorities need: whoever speaks for them in the coalition does. */
@Service
@Transactional
public class Demanding {

    /** How many open lines a coalition takes: they are compared with each other. */
    static final int MOST_LINES = 500;

    private final DemandLines lines;
    private final Parties parties;
    private final Ledger ledger;
    private final Clock clock;

    Demanding(DemandLines lines, Parties parties, Ledger ledger, Clock clock) {
        this.lines = lines;
        this.parties = parties;
        this.ledger = ledger;
        this.clock = clock;
    }

    public UUID add(CoalitionId coalition, Demand demand, Actor by) {
        var authority = parties.speaking(coalition, by);
        var now = clock.instant();
        if (lines.countOpen(coalition.value()) >= MOST_LINES) {
            throw new Refused(PoolingRefusal.TOO_MANY_LINES, MOST_LINES);
        }
        if (isKnown(coalition, authority, demand)) throw new Refused(PoolingRefusal.LINE_KNOWN);
        return write(coalition, authority, demand, by, now);
    }

    private UUID write(CoalitionId coalition, OrganisationId authority, Demand demand, Actor by, Instant now) {
        var line = lines.saveAndFlush(DemandLine.write(coalition, authority, demand, now));
        record("demanded", line, by, now);
        return line.id();
    }

    /**
     * Takes the rows of a file that are right; those that the rules refuse come back with the reason, and stop nothing but
     * themselves. A row that is known already is skipped, so that a file can be sent again.
     */
    public DemandFile.Taken take(CoalitionId coalition, DemandFile file, Actor by) {
        var authority = parties.speaking(coalition, by);
        var now = clock.instant();
        var wrong = new ArrayList<DemandFile.Wrong>(file.wrong());
        int added = 0;
        int known = 0;
        long open = lines.countOpen(coalition.value());
        for (var row : file.rows()) {
            try {
                row.demand().check(UkTime.date(now));
                if (isKnown(coalition, authority, row.demand())) {
                    known++;
                    continue;
                }
                if (open + added >= MOST_LINES) throw new Refused(PoolingRefusal.TOO_MANY_LINES, MOST_LINES);
                write(coalition, authority, row.demand(), by, now);
                added++;
            } catch (Refused refused) {
                wrong.add(new DemandFile.Wrong(row.number(), row.text(), refused));
            }
        }
        wrong.sort((a, b) -> Integer.compare(a.number(), b.number()));
        return new DemandFile.Taken(added, known, wrong);
    }

    private boolean isKnown(CoalitionId coalition, OrganisationId authority, Demand demand) {
        return lines.open(coalition.value(), Limit.of(MOST_LINES)).stream()
                .anyMatch(line -> line.authority().equals(authority)
                        && line.demand().title().equalsIgnoreCase(demand.title())
                        && line.demand().neededFrom().equals(demand.neededFrom()));
    }

    public void revise(UUID id, long version, Demand demand, Actor by) {
        var now = clock.instant();
        var line = own(id, by);
        line.revise(version, demand, now);
        lines.saveAndFlush(line);
        record("demand-revised", line, by, now);
    }

    public void withdraw(UUID id, Actor by) {
        var now = clock.instant();
        var line = own(id, by);
        line.withdraw(now);
        lines.saveAndFlush(line);
        record("demand-withdrawn", line, by, now);
    }

    private DemandLine own(UUID id, Actor by) {
        var line = lines.alone(id).orElseThrow(NotFound::new);
        parties.asMember(line.coalition(), by);
        if (!by.may(Right.TAKE_PART_IN_COALITIONS, line.authority())) throw new NotFound();
        return line;
    }

    private void record(String act, DemandLine line, Actor by, Instant now) {
        ledger.append(
                "pooling." + act,
                line.id().toString(),
                by,
                now,
                Map.of(
                        "coalition", line.coalition().value().toString(),
                        "authority", line.authority().value().toString()));
    }
}
