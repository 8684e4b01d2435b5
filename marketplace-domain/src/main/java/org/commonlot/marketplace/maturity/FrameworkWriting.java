package org.commonlot.marketplace.maturity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An authority writes frameworks of its own. */
@Service
@Transactional
public class FrameworkWriting {

    private static final int MOST = 50;

    private final OwnFrameworks frameworks;
    private final Ledger ledger;
    private final Clock clock;

    FrameworkWriting(OwnFrameworks frameworks, Ledger ledger, Clock clock) {
        this.frameworks = frameworks;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** By whoever assesses for an authority, for it. */
    public UUID write(WriteFramework words, Actor by) {
        var now = clock.instant();
        var authority = by.organisationWith(Right.ASSESS_MATURITY).orElseThrow(NotFound::new);
        if (frameworks.countOf(authority.value()) >= MOST) {
            throw new Refused(MaturityRefusal.TOO_MANY_FRAMEWORKS, MOST);
        }
        var framework = OwnFramework.write(authority, words, by, now);
        record("framework-written", framework, by, now);
        return framework.id();
    }

    /** @param seen the number of the version that the person read */
    public void revise(UUID id, long seen, WriteFramework words, Actor by) {
        var now = clock.instant();
        var framework = writtenFor(id, by);
        framework.revise(seen, words, by, now);
        record("framework-written", framework, by, now);
    }

    public void retire(UUID id, Actor by) {
        var now = clock.instant();
        var framework = writtenFor(id, by);
        framework.retire();
        record("framework-retired", framework, by, now);
    }

    private OwnFramework writtenFor(UUID id, Actor by) {
        return frameworks
                .alone(id)
                .filter(framework -> SelfAssessing.assesses(framework.authority(), by))
                .orElseThrow(NotFound::new);
    }

    /** For its authority's people who may change it. */
    @Transactional(readOnly = true)
    public OwnFrameworkView framework(UUID id, Actor by) {
        return frameworks
                .findById(id)
                .filter(framework -> SelfAssessing.assesses(framework.authority(), by))
                .map(OwnFramework::view)
                .orElseThrow(NotFound::new);
    }

    /** All of an authority, for its people. */
    @Transactional(readOnly = true)
    public List<OwnFrameworkView> of(OrganisationId authority, Actor by) {
        if (!MaturityDesk.isStaff(authority, by)) throw new NotFound();
        return frameworks.of(authority.value(), Limit.of(MOST)).stream()
                .map(OwnFramework::view)
                .toList();
    }

    private void record(String act, OwnFramework framework, Actor by, Instant now) {
        frameworks.saveAndFlush(framework);
        var facts = Map.of(
                "authority",
                framework.authority().value().toString(),
                "number",
                String.valueOf(framework.number()),
                "shared",
                String.valueOf(framework.isShared()));
        ledger.append("maturity." + act, framework.code(), by, now, facts);
    }
}
