package org.commonlot.marketplace.web.performance;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.organisation.AuthorityDetails;
import org.commonlot.marketplace.performance.ComplianceFigures;
import org.commonlot.marketplace.performance.PublicPayments;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.AuthorityPart;
import org.springframework.core.annotation.Order;

/** How many days an authority takes to pay, beside how openly it buys. Costs no query. */
@org.springframework.stereotype.Component
@Order(31)
class AuthorityPaymentsPart implements AuthorityPart {

    private final PublicPayments payments;
    private final PaymentPages pages;
    private final Texts texts;
    private final AuthorityAddresses addresses;

    AuthorityPaymentsPart(PublicPayments payments, PaymentPages pages, Texts texts, AuthorityAddresses addresses) {
        this.payments = payments;
        this.pages = pages;
        this.texts = texts;
        this.addresses = addresses;
    }

    @Override
    public List<Component> parts(AuthorityDetails authority) {
        var lately = payments.lately(authority);
        if (lately.isEmpty()) return List.of();
        var page = new ArrayList<Component>();
        page.add(Heading.third(texts.get("performance.open.title")));
        var latest = lately.get().compliance();
        if (latest != null) {
            var figures = latest.figures();
            page.add(new Paragraph(texts.get(
                    "performance.open.latest",
                    pages.days(latest.span()),
                    figures.payments(),
                    String.valueOf(figures.meanDays()),
                    String.valueOf(ComplianceFigures.percent(figures.withinThirty(), figures.payments())))));
        }
        page.add(Links.of(
                Links.Link.to(PaymentPages.open(addresses.of(authority.id())), texts.get("performance.open.link"))));
        return page;
    }
}
