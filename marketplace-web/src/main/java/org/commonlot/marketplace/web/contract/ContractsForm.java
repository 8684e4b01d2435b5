package org.commonlot.marketplace.web.contract;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.commonlot.marketplace.contract.PublicContracts;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;

/** What somebody looks for among contracts, as it stands in the address. What can't be read filters nothing. */
public record ContractsForm(
        String q, String authority, String supplier, String least, String most, String from, String after) {

    private static final int LONGEST = 200;

    public ContractsForm(
            @Nullable String q,
            @Nullable String authority,
            @Nullable String supplier,
            @Nullable String least,
            @Nullable String most,
            @Nullable String from,
            @Nullable String after) {
        this.q = cut(q);
        this.authority = cut(authority);
        this.supplier = cut(supplier);
        this.least = cut(least);
        this.most = cut(most);
        this.from = cut(from);
        this.after = cut(after);
    }

    PublicContracts.Wanted wanted() {
        return new PublicContracts.Wanted(
                q,
                authority,
                supplier,
                Typed.amount(least).orElse(null),
                Typed.amount(most).orElse(null));
    }

    /** The last line of the page before; nothing for the first page. */
    PublicContracts.@Nullable Place place() {
        try {
            return from.isEmpty() || after.isEmpty()
                    ? null
                    : new PublicContracts.Place(LocalDate.parse(from), UUID.fromString(after));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return null;
        }
    }

    private static String cut(@Nullable String typed) {
        var text = Typed.text(typed).replaceAll("\\p{Cntrl}", "");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
