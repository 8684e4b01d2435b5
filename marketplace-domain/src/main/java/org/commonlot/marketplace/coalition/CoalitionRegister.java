package org.commonlot.marketplace.coalition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coalitions as everybody reads them, and as their members' people do. */
@Service
@Transactional(readOnly = true)
public class CoalitionRegister {

    public static final int PAGE = 20;

    private static final int MOST_ON_DESK = 50;

    private final Coalitions coalitions;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    CoalitionRegister(Coalitions coalitions, OrganisationDirectory organisations, Clock clock) {
        this.coalitions = coalitions;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** By name, after the last name of the page before: one more than a page, if there are more. */
    public List<CoalitionView> page(String after) {
        return coalitions.page(after, Limit.of(PAGE + 1)).stream()
                .map(this::open)
                .toList();
    }

    /** As everybody reads it. */
    public CoalitionView bySlug(String slug) {
        return coalitions.findBySlug(slug).map(this::open).orElseThrow(NotFound::new);
    }

    public CoalitionView byId(CoalitionId id) {
        return coalitions.findById(id).map(this::open).orElseThrow(NotFound::new);
    }

    /** Those in which an authority of this person takes part, or is asked to. */
    public List<CoalitionView> desk(Actor by) {
        var own = by.seats().stream()
                .map(seat -> seat.organisation().value())
                .distinct()
                .toList();
        if (own.isEmpty()) return List.of();
        return coalitions.of(own, today(), Limit.of(MOST_ON_DESK)).stream()
                .map(this::view)
                .toList();
    }

    /** With its open invitations, for the people of its members and of those who are asked. */
    public CoalitionView details(CoalitionId id, Actor by) {
        return coalitions
                .findById(id)
                .filter(coalition -> coalition.mayRead(by, today()))
                .map(this::view)
                .orElseThrow(NotFound::new);
    }

    /** The coalitions in which an authority buys today, by name: one query. */
    public List<Circle> around(OrganisationId authority) {
        return circles(coalitions.buyersWith(authority.value(), today()));
    }

    /** All coalitions in which somebody buys today, by name: one query. */
    public List<Circle> circles() {
        return circles(coalitions.buyers(today()));
    }

    private static List<Circle> circles(List<Coalitions.Buyer> buyers) {
        var circles = new LinkedHashMap<String, Circle>();
        for (var buyer : buyers) {
            circles.merge(
                    buyer.getSlug(),
                    new Circle(buyer.getSlug(), buyer.getName(), List.of(buyer.getAuthority())),
                    (known, one) -> new Circle(
                            known.slug(),
                            known.name(),
                            Stream.concat(known.buyers().stream(), one.buyers().stream())
                                    .toList()));
        }
        return List.copyOf(circles.values());
    }

    /** For people of members alone. */
    public CoalitionView asMember(CoalitionId id, Actor by) {
        var view = details(id, by);
        if (view.members().stream().noneMatch(member -> by.belongsTo(member.authority()))) throw new NotFound();
        return view;
    }

    /** @throws NotFound for whoever does not lead it: to all others what a lead decides is not there */
    public CoalitionView led(CoalitionId id, Actor by) {
        var view = asMember(id, by);
        if (!view.ledBy(by)) throw new NotFound();
        return view;
    }

    /** The member for which this person may do something, first the one for which they have chosen to act. */
    public Optional<CoalitionView.Member> memberFor(CoalitionView coalition, Right right, Actor by) {
        return coalition.members().stream()
                .filter(member -> by.may(right, member.authority()))
                .min(Comparator.comparing(
                        (CoalitionView.Member member) -> !member.authority().equals(by.actingFor())));
    }

    private CoalitionView open(Coalition coalition) {
        var view = view(coalition);
        return new CoalitionView(
                view.id(),
                view.slug(),
                view.name(),
                view.foundation(),
                view.purpose(),
                view.foundedAt(),
                view.lead(),
                view.members(),
                view.former(),
                view.leads(),
                view.agents(),
                List.of(),
                view.agreement(),
                view.shares());
    }

    private CoalitionView view(Coalition coalition) {
        var today = today();
        var names = names(coalition);
        var members = coalition.membersOn(today).stream()
                .map(period -> member(period, names))
                .sorted(Comparator.comparing(CoalitionView.Member::tier).thenComparing(CoalitionView.Member::name))
                .toList();
        var former = coalition.members().stream()
                .filter(period -> hasEnded(period.to(), today))
                .map(period -> member(period, names))
                .toList();
        return new CoalitionView(
                coalition.id(),
                coalition.slug(),
                coalition.name(),
                coalition.foundation(),
                coalition.purpose(),
                coalition.foundedAt(),
                member(coalition.leadMember(), names),
                members,
                former,
                coalition.leads().stream()
                        .map(term -> new CoalitionView.Lead(
                                term.authority(), name(names, term.authority()), term.since(), term.reason()))
                        .toList(),
                coalition.agentsOn(today).stream()
                        .map(agent -> new CoalitionView.AgentView(
                                agent.id(),
                                agent.name(),
                                agent.identifier(),
                                agent.contact(),
                                agent.summary(),
                                agent.since()))
                        .toList(),
                coalition.invitations().stream()
                        .map(invitation -> invitation.view(name(names, invitation.authority())))
                        .toList(),
                coalition.agreement().map(agreement -> agreement.view(members)).orElse(null),
                coalition.shares().stream().collect(Collectors.toMap(ShareRule::purpose, ShareRule::basis)));
    }

    private static boolean hasEnded(@Nullable LocalDate to, LocalDate today) {
        return to != null && !to.isAfter(today);
    }

    private static CoalitionView.Member member(MemberPeriod period, Map<OrganisationId, String> names) {
        return new CoalitionView.Member(
                period.authority(),
                name(names, period.authority()),
                period.tier(),
                period.from(),
                period.to(),
                period.reason());
    }

    private Map<OrganisationId, String> names(Coalition coalition) {
        var all = new HashSet<OrganisationId>();
        coalition.members().forEach(period -> all.add(period.authority()));
        coalition.leads().forEach(term -> all.add(term.authority()));
        coalition.invitations().forEach(invitation -> all.add(invitation.authority()));
        return organisations.names(all);
    }

    private static String name(Map<OrganisationId, String> names, OrganisationId authority) {
        return names.getOrDefault(authority, "");
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }
}
