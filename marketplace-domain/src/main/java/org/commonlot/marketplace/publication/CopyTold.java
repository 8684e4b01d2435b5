package org.commonlot.marketplace.publication;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.contract.Withheld;
import org.commonlot.marketplace.procurement.LotId;

/**
 * A copy of the contract that everybody can read.
 *
 * @param withheld on which grounds parts of it are redacted; none where nothing is
 */
record CopyTold(String id, LotId lot, int award, Set<Withheld> withheld, Instant published) implements ContractTold {

    CopyTold {
        withheld = Set.copyOf(withheld);
    }

    @Override
    public Tag tag() {
        return Tag.CONTRACT_UPDATE;
    }

    /** The copy, marked with the grounds of its redactions (s.94); the same id replaces the copy before. */
    @Override
    public Ocds.Contract contract(String awardId, ReleaseMapping.Source source) {
        var copy = new Ocds.Document(
                id + "-copy",
                "contractSigned",
                null,
                "Copy of the contract",
                marks(),
                source.site() + "/contracts/" + id + "/copy",
                Dates.moment(published),
                "application/pdf");
        return Ocds.Contract.more(id, awardId, List.of(), null, copy);
    }

    private String marks() {
        if (withheld.isEmpty()) return "Nothing is redacted";
        var grounds = withheld.stream().sorted().map(CopyTold::words).toList();
        return "Parts are redacted: " + String.join("; ", grounds);
    }

    private static String words(Withheld ground) {
        var words = switch (ground) {
            case NATIONAL_SECURITY -> "national security";
            case SENSITIVE_COMMERCIAL -> "sensitive commercial information";
            case PERSONAL_DATA -> "personal data";
        };
        return words + " (Procurement Act 2023, " + ground.legalReference() + ")";
    }
}
