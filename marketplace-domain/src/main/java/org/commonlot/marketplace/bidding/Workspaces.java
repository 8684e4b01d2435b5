package org.commonlot.marketplace.bidding;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.schedule.PriceSchedule;
import org.commonlot.marketplace.schedule.Schedules;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what is encrypted in a bid's row. */
@Component
class Workspaces {

    private final SealKeys keys;
    private final JsonMapper json;
    private final Opportunities opportunities;
    private final Schedules schedules;

    Workspaces(SealKeys keys, JsonMapper json, Opportunities opportunities, Schedules schedules) {
        this.schedules = schedules;
        this.keys = keys;
        this.json = json;
        this.opportunities = opportunities;
    }

    byte[] owner(OrganisationId supplier) {
        return keys.pseudonym("supplier|" + supplier.value());
    }

    Workspace open(Bid bid) {
        return json.readValue(keys.reveal(bid.content(), context(bid)), Workspace.class);
    }

    void keep(Bid bid, Workspace workspace) {
        var content = json.writeValueAsString(workspace).getBytes(StandardCharsets.UTF_8);
        bid.keep(keys.protect(content, context(bid)));
    }

    PublishedOpportunity published(LotId lot) {
        return opportunities.byLot(lot).orElseThrow(NotFound::new);
    }

    PublishedOpportunity published(ProcurementId id) {
        return opportunities.byId(id).orElseThrow(NotFound::new);
    }

    BidView view(Bid bid) {
        var workspace = open(bid);
        var published = published(bid.lot());
        return new BidView(
                bid.id(),
                bid.lot(),
                published,
                opportunities.lotStates(published.id()).getOrDefault(bid.lot(), published.state()),
                workspace.revision(),
                workspace.content(),
                schedule(bid.lot()),
                questions(published, bid.lot()),
                missing(published, bid.lot(), workspace),
                workspace.submissions().stream()
                        .map(submission -> receipt(bid, submission))
                        .toList());
    }

    /** What a bid for the lot prices. */
    PriceSchedule schedule(LotId lot) {
        return schedules.of(lot);
    }

    Set<String> missing(Bid bid, Workspace workspace) {
        return missing(published(bid.lot()), bid.lot(), workspace);
    }

    private static Set<String> missing(PublishedOpportunity published, LotId lot, Workspace workspace) {
        var missing = new LinkedHashSet<String>();
        if (!workspace.content().firmGiven()) missing.add("firm");
        questions(published, lot).stream()
                .filter(criterion -> !complete(workspace.content(), criterion))
                .forEach(criterion -> missing.add(criterion.id().toString()));
        if (workspace.content().price() == null) missing.add("price");
        return missing;
    }

    /** Whether what the submission answers was changed after it. */
    boolean outdated(Bid bid, Workspace.Submission submission) {
        var from = published(bid.lot()).confirmedFrom();
        return from != null && submission.receivedAt().isBefore(from);
    }

    /** A limit may have become lower since an answer was saved. */
    private static boolean complete(BidContent content, Criterion criterion) {
        return content.answered(criterion.id())
                && !tooLong(criterion, content.answers().getOrDefault(criterion.id(), ""));
    }

    private static boolean tooLong(Criterion criterion, String answer) {
        var most = criterion.mostWords();
        return most != null && Words.count(answer) > most;
    }

    static void requireShortEnough(Criterion criterion, String answer) {
        var most = criterion.mostWords();
        int words = Words.count(answer);
        if (most != null && words > most) throw new Refused(BiddingRefusal.ANSWER_TOO_LONG, words, most);
    }

    /** The criterion, if the lot asks for an answer in words to it. */
    Optional<Criterion> question(LotId lot, UUID criterion) {
        return questions(published(lot), lot).stream()
                .filter(question -> question.id().equals(criterion))
                .findFirst();
    }

    private static List<Criterion> questions(PublishedOpportunity published, LotId lot) {
        return published.opportunity().round(lot).stream()
                .flatMap(offered -> offered.criteria().stream())
                .filter(Criterion::scoredByPeople)
                .toList();
    }

    static Receipt receipt(Bid bid, Workspace.Submission submission) {
        return new Receipt(
                bid.id(),
                submission.reference(),
                submission.receivedAt(),
                submission.sha256(),
                submission.size(),
                submission.withdrawn());
    }

    private static String context(Bid bid) {
        return "draft|" + bid.id().value();
    }
}
