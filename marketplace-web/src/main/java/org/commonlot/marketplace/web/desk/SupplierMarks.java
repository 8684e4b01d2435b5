package org.commonlot.marketplace.web.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonlot.marketplace.register.Standings;
import org.commonlot.marketplace.register.SupplierStanding;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;

/** What stands beside a supplier's name wherever somebody decides about it: whether it is proved, and what it is now. */
@org.springframework.stereotype.Component
public class SupplierMarks {

    private final Standings standings;
    private final Texts texts;

    SupplierMarks(Standings standings, Texts texts) {
        this.standings = standings;
        this.texts = texts;
    }

    public Map<OrganisationId, SupplierStanding> of(Collection<OrganisationId> suppliers) {
        return standings.of(suppliers);
    }

    public SupplierStanding of(OrganisationId supplier) {
        return standings.of(supplier);
    }

    public Tag tag(SupplierStanding supplier) {
        return supplier.verified()
                ? Tag.of(texts.get("desk.supplier.verified"), "green")
                : Tag.of(texts.get("desk.supplier.unverified"), "yellow");
    }

    /** How and since when it is proved, or that it isn't, and what the firm is now. */
    public List<String> words(SupplierStanding supplier) {
        var now = supplier.now();
        var own = words(supplier.proofs());
        if (now == null) return own;
        return List.of(
                String.join(" ", own),
                texts.get(now.verified() ? "desk.supplier.now.verified" : "desk.supplier.now.unverified", now.name()));
    }

    private List<String> words(List<SupplierStanding.Proof> proofs) {
        if (proofs.isEmpty()) return List.of(texts.get("desk.supplier.unverified.words"));
        return proofs.stream()
                .map(proof -> texts.get(
                        "desk.supplier.way." + proof.way(),
                        proof.identifier().scheme() + " " + proof.identifier().identifier(),
                        Wording.day(UkTime.date(proof.since()))))
                .toList();
    }

    /** The name as it stands on a bid, leading to the firm's page, with its mark. */
    public Html named(String name, @Nullable SupplierStanding supplier) {
        if (supplier == null) return Html.text(name);
        var marked = Html.link("/suppliers/" + supplier.supplier().value(), name)
                .and(Html.text(" "))
                .and(Html.tag(tag(supplier)));
        var now = supplier.now();
        return now == null ? marked : marked.and(Html.text(" " + texts.get("desk.supplier.now", now.name())));
    }

    /** The mark with all its words. */
    public Html told(SupplierStanding supplier) {
        return Html.tag(tag(supplier)).and(Html.paragraphs(String.join("\n\n", words(supplier))));
    }

    /** Where bids of suppliers that are one firm by now stand beside each other. */
    public List<WarningText> sameFirm(Collection<SupplierStanding> suppliers) {
        return standings.sameFirm(suppliers).stream()
                .map(firm -> WarningText.of(texts.get(
                        "desk.supplier.same",
                        firm.stream().map(SupplierStanding::name).sorted().collect(Collectors.joining(", ")))))
                .toList();
    }
}
