package org.commonlot.marketplace.web.salescycle;

import java.util.Optional;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.salescycle.Cycles;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.Portion;
import org.commonlot.marketplace.web.desk.PublicPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before bidding: how long it takes with this buyer, and which dates the notice promised. */
@Component
@Order(5)
class ExpectationPart implements PublicPart {

    private final Cycles cycles;
    private final ExpectationParts parts;
    private final Texts texts;
    private final AuthorityAddresses addresses;

    ExpectationPart(Cycles cycles, ExpectationParts parts, Texts texts, AuthorityAddresses addresses) {
        this.cycles = cycles;
        this.parts = parts;
        this.texts = texts;
        this.addresses = addresses;
    }

    @Override
    public Optional<Portion> portion(PublishedOpportunity published, Optional<Actor> actor) {
        var buyer = published.opportunity().leadBuyer();
        var expected = cycles.expect(new OrganisationId(buyer.id())).values();
        var promises = cycles.promises(published.opportunity().reference());
        var portion = Portion.of(texts.get("salescycle.expect.heading"));
        portion = expected.isEmpty()
                ? portion.note(new Paragraph(texts.get("salescycle.expect.none")))
                : portion.note(parts.expected(expected));
        if (!promises.isEmpty()) portion = portion.note(parts.promised(promises));
        return Optional.of(portion.note(Links.of(Links.Link.to(
                addresses.of(new OrganisationId(buyer.id())).path(),
                texts.get("salescycle.expect.authority", buyer.name())))));
    }
}
