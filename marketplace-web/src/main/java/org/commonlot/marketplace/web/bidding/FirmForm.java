package org.commonlot.marketplace.web.bidding;

import java.util.List;
import java.util.stream.Collectors;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.bidding.Firm;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a bid says of the firm; associated persons and subcontractors one per line, each with its address. */
public record FirmForm(
        int revision,
        String shareCode,
        String contactName,
        String contactEmail,
        String associatedPersons,
        String subcontractors) {

    private static final int LONGEST = 200;
    private static final int LONGEST_LIST = 4_000;

    public FirmForm(
            int revision,
            @Nullable String shareCode,
            @Nullable String contactName,
            @Nullable String contactEmail,
            @Nullable String associatedPersons,
            @Nullable String subcontractors) {
        this.revision = revision;
        this.shareCode = Typed.text(shareCode);
        this.contactName = Typed.text(contactName);
        this.contactEmail = Typed.text(contactEmail);
        this.associatedPersons = Typed.text(associatedPersons);
        this.subcontractors = Typed.text(subcontractors);
    }

    static FirmForm from(BidView bid) {
        var content = bid.content();
        return new FirmForm(
                bid.revision(),
                content.shareCode(),
                content.contactName(),
                content.contactEmail(),
                lines(content.associatedPersons()),
                lines(content.subcontractors()));
    }

    void check(Errors errors) {
        Typed.required(errors, "shareCode", shareCode, LONGEST);
        Typed.required(errors, "contactName", contactName, LONGEST);
        Typed.required(errors, "contactEmail", contactEmail, LONGEST);
        if (!contactEmail.isEmpty() && !contactEmail.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            errors.rejectValue("contactEmail", "Email");
        }
        Typed.limited(errors, "associatedPersons", associatedPersons, LONGEST_LIST);
        Typed.limited(errors, "subcontractors", subcontractors, LONGEST_LIST);
    }

    Firm toFirm() {
        return new Firm(shareCode, contactName, contactEmail, parties(associatedPersons), parties(subcontractors));
    }

    private static List<NamedParty> parties(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(NamedParty::read)
                .toList();
    }

    private static String lines(List<NamedParty> parties) {
        return parties.stream().map(NamedParty::line).collect(Collectors.joining("\n"));
    }
}
