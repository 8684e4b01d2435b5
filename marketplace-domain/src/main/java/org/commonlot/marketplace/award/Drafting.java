package org.commonlot.marketplace.award;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.Assessments;
import org.commonlot.marketplace.terms.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Summaries before they are issued: what they will tell, what bidders marked as confidential, and whether a person compared both. */
@Component
class Drafting {

    private final Assessments assessments;
    private final OpenedBids bids;
    private final Summarising summarising;
    private final PassageEdits edits;
    private final ConfidentialChecks checks;
    private final JsonMapper json;

    Drafting(
            Assessments assessments,
            OpenedBids bids,
            Summarising summarising,
            PassageEdits edits,
            ConfidentialChecks checks,
            JsonMapper json) {
        this.assessments = assessments;
        this.bids = bids;
        this.summarising = summarising;
        this.edits = edits;
        this.checks = checks;
        this.json = json;
    }

    /** Whether its passages may be edited: until they are issued. */
    static boolean editable(AwardView award) {
        return award.bid() != null && (award.summariesAwaited() || award.state() == AwardState.PROPOSED);
    }

    SummaryDraft draft(AwardView award, String bid) {
        return drafts(award).stream()
                .filter(each -> each.bid().equals(bid))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Of every assessed bid, best first; none where no bids were taken. */
    List<SummaryDraft> drafts(AwardView award) {
        if (award.bid() == null) return List.of();
        var digest = editable(award) ? digest(award) : null;
        return assessments.ranked(award.lot()).stream()
                .map(bid -> draft(award, bid, digest))
                .toList();
    }

    /** Those of whose confidential passages nobody has made sure that they stay so, in what is to be told now. */
    List<SummaryDraft> unchecked(AwardView award) {
        return drafts(award).stream().filter(SummaryDraft::unchecked).toList();
    }

    /** SHA-256 in hex of all that is to be told of the bids of the lot. */
    String digest(AwardView award) {
        var told = summarising.of(award).stream()
                .map(Summarising.Addressed::summary)
                .toList();
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(told).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private SummaryDraft draft(AwardView award, AssessedBid bid, @Nullable String digest) {
        var made = edits.of(award.lot());
        var check = checks.of(award.lot()).stream()
                .filter(each -> each.bid().equals(bid.reference()))
                .filter(each -> digest == null || each.digest().equals(digest))
                .reduce((one, later) -> later)
                .orElse(null);
        return new SummaryDraft(
                bid.reference(),
                bid.supplierName(),
                passages(award, bid, new Edited(made)),
                marked(bid),
                made.stream().filter(edit -> edit.bid().equals(bid.reference())).toList(),
                check,
                editable(award));
    }

    private static List<Passage> passages(AwardView award, AssessedBid bid, Edited edited) {
        boolean won = bid.reference().equals(award.bid());
        var passages = new ArrayList<Passage>();
        for (var readership : Readership.values()) {
            if (readership == Readership.OTHERS && !won) continue;
            if (won) passages.add(passage(bid, readership, null, award.reasons(), edited));
            for (var result : bid.results()) {
                var consensus = result.consensus();
                if (consensus != null) passages.add(passage(bid, readership, result, consensus.reason(), edited));
            }
        }
        return passages;
    }

    private static Passage passage(
            AssessedBid bid,
            Readership readership,
            AssessedBid.@Nullable Result result,
            String original,
            Edited edited) {
        var criterion = result == null ? null : result.criterion();
        var id = criterion == null ? null : criterion.id();
        return new Passage(
                readership,
                criterion,
                edited.told(bid.reference(), readership, id, original),
                edited.times(bid.reference(), readership, id));
    }

    private List<SummaryDraft.Marked> marked(AssessedBid bid) {
        var content = bids.content(bid.reference());
        return bid.results().stream()
                .map(AssessedBid.Result::criterion)
                .filter(criterion -> content.confidential().containsKey(criterion.id()))
                .map(criterion -> new SummaryDraft.Marked(
                        criterion,
                        content.answers().getOrDefault(criterion.id(), ""),
                        Objects.requireNonNull(content.confidential().get(criterion.id()))))
                .toList();
    }
}
