package org.commonlot.marketplace.publication;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.calloff.OfferRoute;
import org.commonlot.marketplace.calloff.Offering;
import org.commonlot.marketplace.document.Documents;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.Cpv;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.SupplierView;
import org.commonlot.marketplace.planning.EngagementRegister;
import org.commonlot.marketplace.planning.Pipeline;
import org.commonlot.marketplace.pooling.PoolingDesk;
import org.commonlot.marketplace.procedure.Buyer;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.procedure.Procedures;
import org.commonlot.marketplace.procurement.Groundwork;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes releases, at the end of the transaction that did what they tell. */
@Component
class Releasing {

    private static final Actor JOB = Actor.system("publication");

    private final ReleaseRows rows;
    private final Opportunities opportunities;
    private final OrganisationDirectory organisations;
    private final Cpv cpv;
    private final Procedures procedures;
    private final Documents documents;
    private final Groundwork groundwork;
    private final Pipeline pipeline;
    private final PoolingDesk pooling;
    private final Offering offering;
    private final EngagementRegister engagements;
    private final Ledger ledger;
    private final EntityManager entities;
    private final String address;

    Releasing(
            ReleaseRows rows,
            Opportunities opportunities,
            OrganisationDirectory organisations,
            Cpv cpv,
            Procedures procedures,
            Documents documents,
            Groundwork groundwork,
            Pipeline pipeline,
            PoolingDesk pooling,
            Offering offering,
            EngagementRegister engagements,
            Ledger ledger,
            EntityManager entities,
            @Value("${commonlot.public-url:http://localhost:8080}") String address) {
        this.rows = rows;
        this.opportunities = opportunities;
        this.organisations = organisations;
        this.cpv = cpv;
        this.procedures = procedures;
        this.documents = documents;
        this.groundwork = groundwork;
        this.pipeline = pipeline;
        this.pooling = pooling;
        this.offering = offering;
        this.engagements = engagements;
        this.ledger = ledger;
        this.entities = entities;
        this.address = address;
    }

    /** One release for each, in this order. What was never public here has nothing to release. */
    void release(Collection<Happened> all) {
        entities.flush();
        var sources = new LinkedHashMap<Happened, ReleaseMapping.Source>();
        for (var happened : all) {
            opportunities
                    .byId(happened.procurement())
                    .map(PublishedOpportunity::opportunity)
                    .ifPresent(opportunity -> sources.put(happened, source(opportunity, happened)));
        }
        if (sources.isEmpty()) return;
        long sequence = rows.lockHead();
        for (var entry : sources.entrySet()) write(entry.getKey(), entry.getValue(), ++sequence);
        rows.moveHead(sequence);
    }

    private void write(Happened happened, ReleaseMapping.Source source, long sequence) {
        var ocid = source.opportunity().ocid();
        var earlier = rows.of(ocid);
        int number = earlier.size() + 1;
        var id = ocid + "-" + number;
        var at = after(earlier, happened.at());
        var history = earlier.isEmpty() ? History.NONE : History.of(Releases.compile(earlier));
        var release = new ReleaseMapping(source, history, happened).release(id, Dates.release(at));
        var content = Ocds.JSON.writeValueAsString(release);
        rows.add(new PublishedRelease(sequence, ocid, id, at, release.tag(), content), number);
        ledger.append(
                "publication.released",
                happened.procurement().value().toString(),
                JOB,
                at,
                Map.of("release", id, "sha256", sha256(content)));
    }

    /** When the step was public; a millisecond after the release before, should that not be later. */
    static Instant after(List<PublishedRelease> earlier, Instant at) {
        var millis = at.truncatedTo(ChronoUnit.MILLIS);
        if (earlier.isEmpty()) return millis;
        var soonest = earlier.getLast().at().plusMillis(1);
        return millis.isBefore(soonest) ? soonest : millis;
    }

    private ReleaseMapping.Source source(Opportunity opportunity, Happened happened) {
        var lead = new OrganisationId(opportunity.leadBuyer().id());
        var buyers = organisations
                .authorities(Stream.concat(
                                opportunity.buyers().stream().map(buyer -> new OrganisationId(buyer.id())),
                                // Who calls off under a framework has a contract of its own, and was no buyer before.
                                happened.contracts().stream().flatMap(contract -> contract.parts().keySet().stream()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(
                        authority -> authority.id(),
                        authority ->
                                PartyMapping.buyer(authority, authority.id().equals(lead)),
                        (one, other) -> one,
                        LinkedHashMap::new));
        var published = opportunity.publishedAt();
        if (published == null) throw new IllegalStateException("What is published has the time of it");
        return new ReleaseMapping.Source(
                opportunity,
                buyers,
                pooling.agents(new ProcurementId(opportunity.id())).stream()
                        .map(PartyMapping::agent)
                        .toList(),
                suppliers(happened),
                documents.of(opportunity.id()),
                threshold(opportunity, UkTime.date(published)),
                address + "/opportunities/" + opportunity.reference(),
                address,
                cpv,
                groundwork.of(new ProcurementId(opportunity.id())),
                before(opportunity),
                framework(new ProcurementId(opportunity.id())),
                ground(opportunity, UkTime.date(published)));
    }

    private @Nullable FrameworkMapping framework(ProcurementId id) {
        return offering.terms(id)
                .filter(terms -> terms.route() == OfferRoute.FRAMEWORK)
                .map(terms -> new FrameworkMapping(
                        terms, List.copyOf(organisations.names(terms.bodies()).values())))
                .orElse(null);
    }

    private @Nullable String ground(Opportunity opportunity, LocalDate day) {
        var award = opportunity.directAward();
        var ground = award == null ? null : award.ground();
        return ground == null ? null : procedures.ground(ground, day).ocdsCode();
    }

    /** The planning processes that it follows, and the framework under which it is called off. */
    private List<Ocds.RelatedProcess> before(Opportunity opportunity) {
        var procurement = new ProcurementId(opportunity.id());
        var ocids = new ArrayList<String>();
        pipeline.of(procurement).ifPresent(entry -> ocids.add(entry.ocid()));
        for (var engagement : engagements.before(procurement)) ocids.add(engagement.ocid());
        var related = new ArrayList<Ocds.RelatedProcess>();
        for (var ocid : ocids) {
            related.add(new Ocds.RelatedProcess(
                    String.valueOf(related.size() + 1),
                    List.of("planning"),
                    "ocid",
                    ocid,
                    address + "/api/ocds/records/" + ocid));
        }
        var framework = opportunity.framework();
        var notice = framework == null ? null : framework.notice();
        if (notice != null && notice.startsWith("ocds-")) {
            var id = String.valueOf(related.size() + 1);
            related.add(new Ocds.RelatedProcess(id, List.of("framework"), "ocid", notice, null));
        }
        return related;
    }

    private Money threshold(Opportunity opportunity, LocalDate day) {
        var category = opportunity.budget().category();
        var kind = category == null ? ContractKind.SERVICES : ContractKind.ofCategory(category);
        return procedures.threshold(kind, Buyer.SUB_CENTRAL, day);
    }

    private Map<OrganisationId, SupplierView> suppliers(Happened happened) {
        var winners = happened.awards().stream()
                .flatMap(award -> award.suppliers().stream())
                .map(AwardFacts.Supplier::id);
        var ids = Stream.concat(winners, happened.failing().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return ids.stream().collect(Collectors.toMap(Function.identity(), organisations::supplier));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
