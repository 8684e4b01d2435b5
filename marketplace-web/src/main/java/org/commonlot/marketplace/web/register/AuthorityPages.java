package org.commonlot.marketplace.web.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonlot.marketplace.organisation.Address;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.organisation.AuthorityDetails;
import org.commonlot.marketplace.organisation.AuthorityDetails.Tie;
import org.commonlot.marketplace.organisation.Department;
import org.commonlot.marketplace.organisation.DigitalLead;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.RegimePeriod;
import org.commonlot.marketplace.organisation.Regions;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the pages of an authority ready to be shown. */
@Component
class AuthorityPages {

    private final Texts texts;
    private final Regions regions;
    private final AuthorityAddresses addresses;

    AuthorityPages(Texts texts, Regions regions, AuthorityAddresses addresses) {
        this.texts = texts;
        this.regions = regions;
        this.addresses = addresses;
    }

    /** What everybody may read. */
    Sheet open(AuthorityDetails authority, LocalDate today) {
        var buyer = UriComponentsBuilder.fromPath("/opportunities")
                .queryParam("buyer", "{buyer}")
                .encode()
                .buildAndExpand(authority.name())
                .toUriString();
        var sheet = head(authority, today)
                .with(facts(authority, today))
                .with(Links.of(
                        Links.Link.to(buyer, text("opportunities")),
                        Links.Link.to(addresses.of(authority.id()).path("pipeline"), text("pipeline"))));
        return ties(sheet, authority, today, id -> addresses.of(id).path());
    }

    /** What administrators see beside, with the ways to change it. */
    Sheet kept(AuthorityDetails authority, LocalDate today) {
        var here = "/administration/authorities/" + authority.id().value();
        var sheet = head(authority, today).with(facts(authority, today)).with(keptFacts(authority));
        return ties(sheet, authority, today, id -> "/administration/authorities/" + id.value())
                .with(Heading.second(text("change")))
                .with(Links.of(
                        change(here, "facts"),
                        change(here, "presence"),
                        change(here, "regime"),
                        change(here, "identifiers"),
                        change(here, "memberships"),
                        change(here, "departments"),
                        change(here, "end"),
                        Links.Link.to(
                                "/administration/organisations/"
                                        + authority.id().value() + "/people",
                                texts.get("membership.people.title")),
                        Links.Link.to(addresses.of(authority.id()).path(), text("public"))));
    }

    private Links.Link change(String here, String what) {
        return Links.Link.to(here + "/" + what, text("change." + what));
    }

    private Sheet head(AuthorityDetails authority, LocalDate today) {
        var sheet = Sheet.of(authority.name()).withCaption(texts.of("register.kind", authority.kind()));
        return authority.existsOn(today) ? sheet : sheet.withTag(Tag.of(text("ended"), "grey"));
    }

    private SummaryList facts(AuthorityDetails authority, LocalDate today) {
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "region", regions.name(authority.address().region()));
        add(rows, "digitalLead", lead(authority.digitalLead()));
        add(rows, "address", address(authority.address()));
        add(rows, "website", authority.website());
        add(rows, "identifiers", identifiers(authority.identifiers()));
        add(rows, "gss", authority.gssCode());
        add(rows, "starts", authority.starts() == null ? null : Wording.day(authority.starts()));
        add(rows, "ends", authority.ends() == null ? null : Wording.day(authority.ends()));
        add(rows, "regime", regime(authority.regimes(), today));
        add(rows, "departments", departments(authority.departments()));
        return SummaryList.of(rows);
    }

    private SummaryList keptFacts(AuthorityDetails authority) {
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "shortName", authority.shortName());
        add(rows, "note", authority.note());
        for (var period : authority.regimes()) {
            add(
                    rows,
                    "law",
                    texts.of("register.regime", period.regime()) + ", " + days(period.validFrom(), period.validTo()));
        }
        return SummaryList.of(rows);
    }

    private void add(List<SummaryList.Row> rows, String what, @Nullable String value) {
        if (value != null && !value.isEmpty()) rows.add(SummaryList.Row.of(text(what), value));
    }

    private String lead(@Nullable DigitalLead lead) {
        if (lead == null) return text("digitalLead.none");
        var parts = new ArrayList<String>();
        parts.add(lead.name());
        if (lead.title() != null) parts.add(lead.title());
        if (lead.email() != null) parts.add(lead.email());
        return String.join(", ", parts);
    }

    private static String address(Address address) {
        var parts = new ArrayList<String>();
        if (address.street() != null) parts.add(address.street());
        if (address.locality() != null) parts.add(address.locality());
        if (address.postalCode() != null) parts.add(address.postalCode());
        return String.join(", ", parts);
    }

    private static String identifiers(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(one -> one.scheme() + " " + one.identifier())
                .collect(Collectors.joining(", "));
    }

    private static String departments(List<Department> departments) {
        return departments.stream()
                .filter(one -> one.closed() == null)
                .map(Department::name)
                .collect(Collectors.joining(", "));
    }

    private String regime(List<RegimePeriod> regimes, LocalDate today) {
        return regimes.stream()
                .filter(period -> period.covers(today))
                .map(period -> texts.of("register.regime", period.regime())
                        + (period.regime().supported() ? "" : " " + text("regime.unsupported")))
                .findFirst()
                .orElse("");
    }

    private Sheet ties(
            Sheet sheet, AuthorityDetails authority, LocalDate today, Function<OrganisationId, String> base) {
        var whole = sheet;
        if (authority.parent() != null) whole = links(whole, "parent", List.of(authority.parent()), today, base);
        whole = links(whole, "memberOf", authority.memberOf(), today, base);
        whole = links(whole, "members", authority.members(), today, base);
        whole = links(whole, "within", authority.within(), today, base);
        whole = links(whole, "successors", authority.successors(), today, base);
        return links(whole, "predecessors", authority.predecessors(), today, base);
    }

    private Sheet links(
            Sheet sheet, String what, List<Tie> ties, LocalDate today, Function<OrganisationId, String> base) {
        if (ties.isEmpty()) return sheet;
        var links = ties.stream().map(tie -> link(tie, today, base)).toList();
        return sheet.with(Heading.second(text(what))).with(new Links(links));
    }

    private Links.Link link(Tie tie, LocalDate today, Function<OrganisationId, String> base) {
        var note = tie.on(today) ? "" : "(" + days(tie.from(), tie.to()) + ")";
        return new Links.Link(tie.name(), base.apply(tie.id()), note);
    }

    String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) return to == null ? "" : text("until", Wording.day(to));
        return to == null ? text("since", Wording.day(from)) : text("fromTo", Wording.day(from), Wording.day(to));
    }

    private String text(String what, Object... arguments) {
        return texts.get("register.authority." + what, arguments);
    }
}
