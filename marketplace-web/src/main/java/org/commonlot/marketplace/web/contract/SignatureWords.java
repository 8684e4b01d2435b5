package org.commonlot.marketplace.web.contract;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.contract.SignedCopies;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.stereotype.Component;

/** How a signature is shown to an authority's people: who, when, and with what hash. */
@Component
class SignatureWords {

    private final SignedCopies copies;
    private final Texts texts;

    SignatureWords(SignedCopies copies, Texts texts) {
        this.copies = copies;
        this.texts = texts;
    }

    /** Of a contract that is signed. */
    List<SummaryList.Row> rows(ContractView contract) {
        var rows = new ArrayList<SummaryList.Row>();
        var day = contract.signedOn();
        if (day != null) rows.add(row("signed", Wording.day(day)));
        var authority = contract.signedForAuthority();
        var supplier = contract.signedForSupplier();
        if (authority != null && supplier != null) {
            rows.add(row("for-authority", authority));
            rows.add(row("for-supplier", supplier));
            rows.add(row("hash", contract.signatureHash()));
        }
        copies.view(contract.whole())
                .ifPresent(copy -> rows.add(row(
                        "copy",
                        texts.get(
                                "contract.record.copy.kept",
                                copy.sha256(),
                                copy.addedName(),
                                Wording.moment(copy.addedAt())))));
        return rows;
    }

    private SummaryList.Row row(String key, String value) {
        return SummaryList.Row.of(texts.get("contract.record." + key), value);
    }
}
