package org.commonlot.marketplace.coalition;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Members share points out among problems, until it closes; nobody sees how others do before. */
@Entity
class Ballot {

    private static final int MOST_PROBLEMS = 30;
    private static final int MOST_POINTS = 1_000;

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID coalitionId = id;
    private String title = "";
    private int points;
    private Instant opensAt = Instant.EPOCH;
    private Instant closesAt = Instant.EPOCH;

    @ElementCollection
    @CollectionTable(name = "ballot_problem", joinColumns = @JoinColumn(name = "ballot_id"))
    @OrderColumn(name = "place")
    @Column(name = "problem_id")
    @BatchSize(size = 50)
    private List<UUID> problems = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "ballot_vote", joinColumns = @JoinColumn(name = "ballot_id"))
    @BatchSize(size = 50)
    private Set<VotedPoints> votes = new HashSet<>();

    protected Ballot() {}

    static Ballot open(
            CoalitionId coalition, String title, List<UUID> problems, int points, Instant closes, Instant now) {
        if (title.isBlank()) throw new Refused(CoalitionRefusal.BALLOT_UNNAMED);
        if (problems.size() < 2 || problems.size() > MOST_PROBLEMS) {
            throw new Refused(CoalitionRefusal.BALLOT_PROBLEMS, MOST_PROBLEMS);
        }
        if (points < 1 || points > MOST_POINTS) throw new Refused(CoalitionRefusal.BALLOT_POINTS, MOST_POINTS);
        if (!closes.isAfter(now)) throw new Refused(CoalitionRefusal.BALLOT_CLOSING);
        var ballot = new Ballot();
        ballot.coalitionId = coalition.value();
        ballot.title = title.strip();
        ballot.problems.addAll(problems);
        ballot.points = points;
        ballot.opensAt = now;
        ballot.closesAt = closes;
        return ballot;
    }

    /** Gives an authority's points, in place of those that it gave before. */
    void vote(OrganisationId authority, Map<UUID, Integer> given, Instant now) {
        if (isClosed(now)) throw new Refused(CoalitionRefusal.BALLOT_CLOSED);
        if (!problems.containsAll(given.keySet()) || given.values().stream().anyMatch(number -> number < 0)) {
            throw new Refused(CoalitionRefusal.POINTS_WRONG, points);
        }
        long sum = given.values().stream().mapToLong(Integer::longValue).sum();
        if (sum != points) throw new Refused(CoalitionRefusal.POINTS_WRONG, points);
        votes.removeIf(vote -> vote.authorityId().equals(authority.value()));
        given.forEach((problem, number) -> {
            if (number > 0) votes.add(new VotedPoints(authority.value(), problem, number));
        });
    }

    boolean isClosed(Instant now) {
        return !now.isBefore(closesAt);
    }

    int pointsOf(UUID problem) {
        return votes.stream()
                .filter(vote -> vote.problemId().equals(problem))
                .mapToInt(VotedPoints::points)
                .sum();
    }

    Map<UUID, Integer> pointsBy(OrganisationId authority) {
        return votes.stream()
                .filter(vote -> vote.authorityId().equals(authority.value()))
                .collect(Collectors.toMap(VotedPoints::problemId, VotedPoints::points));
    }

    int voters() {
        return (int) votes.stream().map(VotedPoints::authorityId).distinct().count();
    }

    UUID id() {
        return id;
    }

    CoalitionId coalition() {
        return new CoalitionId(coalitionId);
    }

    String title() {
        return title;
    }

    int points() {
        return points;
    }

    Instant closesAt() {
        return closesAt;
    }

    List<UUID> problems() {
        return List.copyOf(problems);
    }
}
