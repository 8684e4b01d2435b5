package org.commonlot.marketplace.coalition;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shared problems and ballots: for members as they go, for everybody once a ballot has closed. */
@Service
@Transactional(readOnly = true)
public class Priorities {

    private static final int MOST_SHOWN = 200;
    private static final int MOST_BALLOTS = 20;

    private final SharedProblems problems;
    private final Ballots ballots;
    private final Coalitions coalitions;
    private final CoalitionRegister register;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    Priorities(
            SharedProblems problems,
            Ballots ballots,
            Coalitions coalitions,
            CoalitionRegister register,
            OrganisationDirectory organisations,
            Clock clock) {
        this.problems = problems;
        this.ballots = ballots;
        this.coalitions = coalitions;
        this.register = register;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What the members have proposed, the newest first. */
    public List<ProblemView> problems(CoalitionId id, Actor by) {
        register.asMember(id, by);
        return views(problems.of(id.value(), Limit.of(MOST_SHOWN)));
    }

    /** The ballots of a coalition for its members, the one that closes last first. */
    public List<BallotView> ballots(CoalitionId id, Actor by) {
        register.asMember(id, by);
        return ballots.of(id.value(), Limit.of(MOST_BALLOTS)).stream()
                .map(ballot -> view(ballot, null))
                .toList();
    }

    /** One, with what the reader's own authority has given. */
    public BallotView ballot(UUID id, Actor by) {
        var ballot = ballots.findById(id).orElseThrow(NotFound::new);
        var coalition = register.asMember(ballot.coalition(), by);
        var own = register.memberFor(coalition, Right.TAKE_PART_IN_COALITIONS, by)
                .map(CoalitionView.Member::authority)
                .orElse(null);
        return view(ballot, own);
    }

    /** The results of those that have closed, for everybody. */
    public List<BallotView> results(CoalitionId id) {
        return ballots.of(id.value(), Limit.of(MOST_BALLOTS)).stream()
                .filter(ballot -> ballot.isClosed(clock.instant()))
                .map(ballot -> view(ballot, null))
                .toList();
    }

    private BallotView view(Ballot ballot, @Nullable OrganisationId own) {
        var now = clock.instant();
        boolean closed = ballot.isClosed(now);
        Map<UUID, ProblemView> byId = views(problems.among(ballot.problems())).stream()
                .collect(Collectors.toMap(ProblemView::id, Function.identity()));
        var ranking = ballot.problems().stream()
                .filter(byId::containsKey)
                .map(problem -> new BallotView.Ranked(
                        byId.getOrDefault(problem, byId.values().iterator().next()),
                        closed ? ballot.pointsOf(problem) : 0))
                .sorted(Comparator.comparing(BallotView.Ranked::points).reversed())
                .toList();
        var day = UkTime.date(closed ? ballot.closesAt() : now);
        long entitled = coalitions.findById(ballot.coalition()).orElseThrow(NotFound::new).membersOn(day).stream()
                .filter(member -> member.tier().signs())
                .count();
        return new BallotView(
                ballot.id(),
                ballot.coalition(),
                ballot.title(),
                ballot.points(),
                ballot.closesAt(),
                closed,
                ranking,
                ballot.voters(),
                (int) entitled,
                own == null ? Map.of() : ballot.pointsBy(own));
    }

    private List<ProblemView> views(List<SharedProblem> found) {
        var authorities = new HashSet<OrganisationId>();
        found.forEach(problem -> authorities.add(problem.authority()));
        var names = organisations.names(authorities);
        return found.stream()
                .map(problem -> problem.view(names.getOrDefault(problem.authority(), "")))
                .toList();
    }
}
