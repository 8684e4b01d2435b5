package org.commonlot.marketplace.bidding;

import java.util.List;
import java.util.regex.Pattern;
import org.commonlot.marketplace.terms.Refused;

/**
 * What a bid says of the firm itself.
 *
 * @param associatedPersons on whom it relies to satisfy the conditions of participation, other than as guarantors
 *     (Procurement Act 2023, ss.22(9), 26), each with its address: the award notice tells both of whoever wins (Procurement
 *     Regulations 2024, reg 27(2))
 * @param subcontractors the firms it intends to use (s.28)
 */
public record Firm(
        String shareCode,
        String contactName,
        String contactEmail,
        List<NamedParty> associatedPersons,
        List<NamedParty> subcontractors) {

    /** Share codes are eight letters and digits. */
    private static final Pattern SHARE_CODE = Pattern.compile("[A-Za-z0-9]{8}");

    public Firm {
        associatedPersons = List.copyOf(associatedPersons);
        subcontractors = List.copyOf(subcontractors);
    }

    void check() {
        if (!SHARE_CODE.matcher(shareCode).matches()) throw new Refused(BiddingRefusal.SHARE_CODE_MALFORMED);
        associatedPersons.stream()
                .filter(person -> !person.addressed())
                .findFirst()
                .ifPresent(person -> {
                    throw new Refused(BiddingRefusal.ASSOCIATED_PERSON_UNADDRESSED, person.name());
                });
    }
}
