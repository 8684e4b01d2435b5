package org.commonlot.marketplace.web.procurement;

import org.commonlot.marketplace.procurement.ContractTerms;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What suppliers must know of the contract. */
public record TermsForm(
        long version,
        String paymentTerms,
        String ipTerms,
        String incumbent,
        String noLotsRationale,
        String smeSuitable,
        String multiParty) {

    private static final int LONGEST = 2_000;

    public TermsForm(
            long version,
            @Nullable String paymentTerms,
            @Nullable String ipTerms,
            @Nullable String incumbent,
            @Nullable String noLotsRationale,
            @Nullable String smeSuitable,
            @Nullable String multiParty) {
        this.version = version;
        this.paymentTerms = Typed.text(paymentTerms);
        this.ipTerms = Typed.text(ipTerms);
        this.incumbent = Typed.text(incumbent);
        this.noLotsRationale = Typed.text(noLotsRationale);
        this.smeSuitable = Typed.text(smeSuitable);
        this.multiParty = Typed.text(multiParty);
    }

    static TermsForm from(long version, ContractTerms terms) {
        return new TermsForm(
                version,
                terms.paymentTerms(),
                terms.ipTerms(),
                terms.incumbent(),
                terms.noLotsRationale(),
                terms.smeSuitable() == null ? "" : terms.smeSuitable().toString(),
                terms.multiParty() == null ? "" : terms.multiParty().toString());
    }

    /**
     * @param divided into several lots: then nobody asks why there are none
     * @param joint for several authorities: else there is one contract anyway
     */
    ContractTerms toTerms(Errors errors, boolean divided, boolean joint) {
        Typed.required(errors, "paymentTerms", paymentTerms, LONGEST);
        Typed.required(errors, "ipTerms", ipTerms, LONGEST);
        Typed.required(errors, "incumbent", incumbent, LONGEST);
        var together = joint ? oneOrEach(multiParty) : null;
        if (divided) return new ContractTerms(paymentTerms, ipTerms, incumbent, null, null, together);
        Typed.required(errors, "noLotsRationale", noLotsRationale, LONGEST);
        if (!smeSuitable.equals("true") && !smeSuitable.equals("false")) {
            errors.rejectValue("smeSuitable", "NotBlank");
        }
        return new ContractTerms(
                paymentTerms, ipTerms, incumbent, noLotsRationale, smeSuitable.equals("true"), together);
    }

    /** Nothing where nobody has chosen: then each authority signs a contract of its own. */
    static @Nullable Boolean oneOrEach(String chosen) {
        return chosen.isEmpty() ? null : Boolean.valueOf(chosen);
    }
}
