package org.commonlot.marketplace.publication;

import java.time.Instant;
import java.util.Set;
import org.commonlot.marketplace.contract.Withheld;
import org.commonlot.marketplace.procurement.LotId;

/**
 * What is told of a contract after it became public: a copy of it.
 *
 * @param id unique in its procurement
 * @param award under which of the lot's awards it was signed, from 1
 * @param withheld on which grounds parts of the copy are redacted; none where nothing is
 */
record ContractTold(String id, LotId lot, int award, Set<Withheld> withheld, Instant published) {

    private static final String ACT = " (Procurement Act 2023, ";

    ContractTold {
        withheld = Set.copyOf(withheld);
    }

    /** The copy, marked with the grounds of its redactions (s.94); the same id replaces the copy before. */
    Ocds.Document copy(String site) {
        return new Ocds.Document(
                id + "-copy",
                "contractSigned",
                null,
                "Copy of the contract",
                marks(),
                site + "/contracts/" + id + "/copy",
                Dates.moment(published),
                "application/pdf");
    }

    private String marks() {
        if (withheld.isEmpty()) return "Nothing is redacted";
        var grounds = withheld.stream().sorted().map(ContractTold::words).toList();
        return "Parts are redacted: " + String.join("; ", grounds);
    }

    private static String words(Withheld ground) {
        var words = switch (ground) {
            case NATIONAL_SECURITY -> "national security";
            case SENSITIVE_COMMERCIAL -> "sensitive commercial information";
            case PERSONAL_DATA -> "personal data";
        };
        return words + ACT + ground.legalReference() + ")";
    }
}
