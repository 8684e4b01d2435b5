package org.commonlot.marketplace.web.spending;

import java.util.List;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.organisation.AuthorityDetails;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.AuthorityPart;
import org.springframework.core.annotation.Order;

/** From an authority's page to what it spends on digital: a way, and no query. */
@org.springframework.stereotype.Component
@Order(40)
class SpendPart implements AuthorityPart {

    private final AuthorityAddresses addresses;
    private final Texts texts;

    SpendPart(AuthorityAddresses addresses, Texts texts) {
        this.addresses = addresses;
        this.texts = texts;
    }

    @Override
    public List<Component> parts(AuthorityDetails authority) {
        return List.of(
                Heading.third(texts.get("spending.title")),
                new Paragraph(texts.get("spending.lead")),
                Links.of(Links.Link.to(addresses.of(authority.id()).path("spend"), texts.get("spending.link"))));
    }
}
