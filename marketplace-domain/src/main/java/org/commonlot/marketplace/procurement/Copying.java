package org.commonlot.marketplace.procurement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins a procurement with what another one says: an earlier one of the same authority, a template, or a public one of
 * another authority, which is then named with credit. Nothing confidential is carried: see {@link Outline}.
 */
@Service
@Transactional
public class Copying {

    private static final int MOST = 50;

    private final Procurements procurements;
    private final ProcurementTemplates templates;
    private final Opportunities opportunities;
    private final Procuring procuring;
    private final OrganisationDirectory organisations;
    private final Records records;
    private final Ledger ledger;
    private final Clock clock;

    Copying(
            Procurements procurements,
            ProcurementTemplates templates,
            Opportunities opportunities,
            Procuring procuring,
            OrganisationDirectory organisations,
            Records records,
            Ledger ledger,
            Clock clock) {
        this.procurements = procurements;
        this.templates = templates;
        this.opportunities = opportunities;
        this.procuring = procuring;
        this.organisations = organisations;
        this.records = records;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Where what is carried comes from. */
    public enum Kind {
        OWN,
        TEMPLATE,
        PUBLISHED
    }

    /**
     * What to begin with.
     *
     * @param key of an own procurement or a template its id, of a published one its reference
     */
    public record Source(Kind kind, String key) {}

    /**
     * Something that can be begun with.
     *
     * @param title of the procurement, or the template's name
     * @param authority whose it is
     * @param own whether it is the buyer's own
     */
    public record Offer(Source source, String title, String reference, String authority, boolean own, Instant at) {}

    private record Found(Outline outline, String title, String reference, OrganisationId authority) {}

    /** Earlier procurements of the authority that this person buys for, newest first, at most fifty. */
    @Transactional(readOnly = true)
    public List<Offer> own(Actor actor) {
        var authority = buyer(actor);
        var name = organisations.authority(authority).name();
        return procurements.ofLead(authority, Limit.of(MOST)).stream()
                .map(p -> new Offer(
                        new Source(Kind.OWN, p.id().value().toString()),
                        p.title(),
                        p.reference(),
                        name,
                        true,
                        p.createdAt()))
                .toList();
    }

    /** Templates of the authority that this person buys for and those for everybody, newest first, at most fifty. */
    @Transactional(readOnly = true)
    public List<Offer> templates(Actor actor) {
        var authority = buyer(actor);
        var offered = templates.offered(authority, Limit.of(MOST));
        var names =
                organisations
                        .authorities(offered.stream()
                                .map(ProcurementTemplate::authority)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(found -> found.id(), found -> found.name()));
        return offered.stream()
                .map(t -> new Offer(
                        new Source(Kind.TEMPLATE, t.id().toString()),
                        t.name(),
                        t.reference(),
                        names.getOrDefault(t.authority(), ""),
                        t.authority().equals(authority),
                        t.madeAt()))
                .toList();
    }

    /** What a source is called and whose it is, for whoever may begin with it. */
    @Transactional(readOnly = true)
    public Offer offer(Source source, Actor actor) {
        var authority = buyer(actor);
        var found = find(source, authority, actor);
        return new Offer(
                source,
                found.title(),
                found.reference(),
                organisations.authority(found.authority()).name(),
                found.authority().equals(authority),
                clock.instant());
    }

    /** Starts a draft that says what the source says. */
    public ProcurementId start(String title, Source source, Actor by) {
        var authority = buyer(by);
        var found = find(source, authority, by);
        var id = procuring.draft(title, authority, by);
        var draft = procurements.edited(id).orElseThrow(NotFound::new);
        draft.beginWith(found.outline(), credit(found, authority), by);
        records.edited(draft, Map.of("basedOn", found.reference()), clock.instant(), by);
        return id;
    }

    /** Another authority's work is credited where everybody reads it; its procurement is public. */
    private @Nullable BasedOn credit(Found found, OrganisationId buyer) {
        if (found.authority().equals(buyer)) return null;
        var name = organisations.authority(found.authority()).name();
        return new BasedOn(found.reference(), found.title(), name);
    }

    /** Makes a template of what a procurement says now. */
    public UUID template(ProcurementId id, String name, boolean shared, Actor by) {
        requireTemplatable(id, by);
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        var template = templates.save(ProcurementTemplate.of(procurement, name, shared, by, clock.instant()));
        ledger.append(
                "procurement.template_made",
                id.value().toString(),
                by,
                clock.instant(),
                Map.of("template", template.id().toString(), "shared", "" + shared));
        return template.id();
    }

    /** Whether this person may make a template of it: whoever may read it and buys for its lead authority. */
    @Transactional(readOnly = true)
    public void requireTemplatable(ProcurementId id, Actor actor) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        if (!procurement.mayRead(actor) || !actor.may(Right.WRITE_PROCUREMENTS, procurement.lead())) {
            throw new NotFound();
        }
    }

    private Found find(Source source, OrganisationId buyer, Actor actor) {
        return switch (source.kind()) {
            case OWN -> own(source, buyer, actor);
            case TEMPLATE -> template(source, buyer);
            case PUBLISHED -> published(source);
        };
    }

    private Found own(Source source, OrganisationId buyer, Actor actor) {
        var procurement = procurements.findById(new ProcurementId(id(source))).orElseThrow(NotFound::new);
        if (!procurement.lead().equals(buyer) || !procurement.mayRead(actor)) throw new NotFound();
        return new Found(Outline.of(procurement), procurement.title(), procurement.reference(), procurement.lead());
    }

    private Found template(Source source, OrganisationId buyer) {
        var template = templates.findById(id(source)).orElseThrow(NotFound::new);
        if (!template.isFor(buyer)) throw new NotFound();
        return new Found(template.content(), template.name(), template.reference(), template.authority());
    }

    private Found published(Source source) {
        var published = opportunities
                .byReference(source.key())
                .orElseThrow(NotFound::new)
                .opportunity();
        return new Found(
                Outline.of(published),
                published.title(),
                published.reference(),
                new OrganisationId(published.leadBuyer().id()));
    }

    private static UUID id(Source source) {
        try {
            return UUID.fromString(source.key());
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private static OrganisationId buyer(Actor actor) {
        return actor.buysFor().orElseThrow(NotFound::new);
    }
}
