package org.commonlot.marketplace.bidding;

import java.util.List;
import java.util.regex.Pattern;
import org.commonlot.marketplace.terms.Refused;

/** What a bid says of the firm itself. */
public record Firm(String shareCode, String contactName, String contactEmail, List<String> subcontractors) {

    /** Share codes are eight letters and digits. */
    private static final Pattern SHARE_CODE = Pattern.compile("[A-Za-z0-9]{8}");

    public Firm {
        subcontractors = List.copyOf(subcontractors);
    }

    void check() {
        if (!SHARE_CODE.matcher(shareCode).matches()) throw new Refused(BiddingRefusal.SHARE_CODE_MALFORMED);
    }
}
