package org.commonlot.marketplace.coalition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Problems that members share, the ballots that rank them, and the procurement that one of them becomes. */
@Service
@Transactional
public class Balloting {

    private static final int MOST_OPEN = 200;

    private final SharedProblems problems;
    private final Ballots ballots;
    private final CoalitionRegister register;
    private final Members members;
    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final Ledger ledger;
    private final Clock clock;

    Balloting(
            SharedProblems problems,
            Ballots ballots,
            CoalitionRegister register,
            Members members,
            Procuring procuring,
            ProcurementCatalogue catalogue,
            Ledger ledger,
            Clock clock) {
        this.problems = problems;
        this.ballots = ballots;
        this.register = register;
        this.members = members;
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Any member's speaker proposes one. */
    public UUID propose(CoalitionId id, String title, String wording, Actor by) {
        var authority = speaking(id, by);
        var now = clock.instant();
        if (problems.countOpen(id.value()) >= MOST_OPEN)
            throw new Refused(CoalitionRefusal.TOO_MANY_PROBLEMS, MOST_OPEN);
        var problem = problems.saveAndFlush(SharedProblem.propose(id, authority, title, wording, now));
        record(
                "problem-proposed",
                problem.id(),
                Map.of("authority", authority.value().toString()),
                by,
                now);
        return problem.id();
    }

    /** By the authority that proposed it. */
    public void withdraw(UUID id, Actor by) {
        var problem = problems.alone(id).orElseThrow(NotFound::new);
        register.asMember(problem.coalition(), by);
        if (!by.may(Right.TAKE_PART_IN_COALITIONS, problem.authority())) throw new NotFound();
        problem.withdraw();
        problems.saveAndFlush(problem);
        record("problem-withdrawn", id, Map.of(), by, clock.instant());
    }

    /** The lead asks the members to share points out until a moment, and each gets a letter. */
    public UUID open(CoalitionId id, String title, List<UUID> chosen, int points, Instant closes, Actor by) {
        var now = clock.instant();
        var coalition = members.alone(id);
        coalition.requireLead(by);
        var found = problems.among(chosen).stream()
                .filter(problem -> problem.coalition().equals(id))
                .toList();
        if (found.size() != chosen.size()) throw new NotFound();
        found.forEach(SharedProblem::requireOpen);
        var ballot = ballots.saveAndFlush(Ballot.open(id, title, chosen, points, closes, now));
        record("ballot-opened", ballot.id(), Map.of("coalition", id.value().toString()), by, now);
        var voting = register.byId(id).paying().stream()
                .map(CoalitionView.Member::authority)
                .toList();
        members.write(
                "coalition-ballot",
                coalition,
                voting,
                Right.TAKE_PART_IN_COALITIONS,
                Map.of("title", ballot.title(), "path", path(id) + "/ballots/" + ballot.id()),
                now);
        return ballot.id();
    }

    private static String path(CoalitionId id) {
        return "/desk/coalitions/" + id.value();
    }

    /** Gives the points of the authority for which this person speaks; until it closes they can be given anew. */
    public void vote(UUID id, Map<UUID, Integer> points, Actor by) {
        var now = clock.instant();
        var ballot = ballots.alone(id).orElseThrow(NotFound::new);
        var authority = speaking(ballot.coalition(), by);
        ballot.vote(authority, points, now);
        ballots.saveAndFlush(ballot);
        record("ballot-voted", id, Map.of("authority", authority.value().toString()), by, now);
    }

    /** Makes a draft of a problem, for the member for which this person buys. */
    public ProcurementId start(UUID id, Actor by) {
        var now = clock.instant();
        var problem = problems.alone(id).orElseThrow(NotFound::new);
        var coalition = register.asMember(problem.coalition(), by);
        var buyer = register.memberFor(coalition, Right.WRITE_PROCUREMENTS, by).orElseThrow(NotFound::new);
        problem.requireOpen();
        var draft = procuring.draft(problem.title(), buyer.authority(), by);
        var words = problem.wording();
        if (!words.isEmpty() && words.split("\\s+").length <= Problem.MOST_WORDS) {
            var known = new Problem(words, null, null, null, null);
            procuring.describe(draft, catalogue.details(draft, by).version(), problem.title(), known, by);
        }
        problem.become(draft);
        problems.saveAndFlush(problem);
        record("problem-started", id, Map.of("procurement", draft.value().toString()), by, now);
        return draft;
    }

    /** The member for which this person speaks; observers have no part in it. */
    private OrganisationId speaking(CoalitionId id, Actor by) {
        var coalition = register.asMember(id, by);
        var member =
                register.memberFor(coalition, Right.TAKE_PART_IN_COALITIONS, by).orElseThrow(NotFound::new);
        if (!member.tier().signs()) throw new Refused(CoalitionRefusal.OBSERVERS_DO_NOT_VOTE);
        return member.authority();
    }

    private void record(String act, UUID subject, Map<String, String> facts, Actor by, Instant now) {
        ledger.append("coalition." + act, subject.toString(), by, now, facts);
    }
}
