package org.commonlot.marketplace.procurement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.procedure.ProcedureRule;
import org.commonlot.marketplace.procedure.ProcedureRule.Conducted;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Deadline;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.NoticeNumber;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A challenge or joint procurement, from its first line to its last lot. */
@Entity
class Procurement {

    /** In what somebody can be put in another's place after the notice. */
    private static final Set<Duty> REPLACEABLE =
            EnumSet.of(Duty.AUTHOR, Duty.APPROVER, Duty.OPENER, Duty.EVALUATOR, Duty.CHAIR, Duty.MODERATOR);

    private static final int MOST_GUESTS = 30;
    private static final int MOST_LOTS = 30;
    /** Fewer don't compete. */
    private static final int FEWEST_INVITED = 2;

    private static final int MOST_INVITED = 50;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ProcurementId id;

    @Version
    private @Nullable Long version;

    private String reference;
    private String ocid;

    @Enumerated(EnumType.STRING)
    private ProcurementState state;

    @Enumerated(EnumType.STRING)
    private PublicState publicState;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private PersonId author;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lead_authority_id"))
    private OrganisationId lead;

    private Instant createdAt;
    private String title;

    @Embedded
    private @Nullable Problem problem;

    @Embedded
    private @Nullable Particulars particulars;

    @Embedded
    private @Nullable BasedOn basedOn;

    @Embedded
    private @Nullable Budget budget;

    @Embedded
    private @Nullable Timetable timetable;

    @Embedded
    private @Nullable ContractTerms terms;

    @Embedded
    private @Nullable Conditions conditions;

    @Embedded
    private @Nullable DirectAward directAward;

    @Embedded
    private @Nullable FrameworkUsed framework;

    @Enumerated(EnumType.STRING)
    @Column(name = "conduct")
    private Conducted conducted = Conducted.BIDS;

    private boolean underFramework;

    @ElementCollection
    @CollectionTable(name = "procurement_invitee", joinColumns = @JoinColumn(name = "procurement_id"))
    @Column(name = "supplier_id")
    @BatchSize(size = 100)
    private Set<UUID> invitees = new HashSet<>();

    @Embedded
    private @Nullable LotLimits lotLimits;

    @Embedded
    private @Nullable Reservation reservation;

    @ElementCollection
    @CollectionTable(name = "procurement_cpv", joinColumns = @JoinColumn(name = "procurement_id"))
    @Column(name = "code")
    @BatchSize(size = 100)
    private Set<String> cpv = new HashSet<>();

    private @Nullable String reviewNote;
    private @Nullable Instant approvedAt;

    @Column(name = "approved_by")
    private @Nullable UUID approvedBy;

    private @Nullable String noticeNumber;
    private @Nullable Instant noticePublishedAt;
    private @Nullable Instant publishedAt;
    private @Nullable String endedReason;
    private @Nullable String endedCode;
    private @Nullable Instant endedAt;
    private @Nullable String terminationNumber;
    private @Nullable Instant terminationPublishedAt;
    private @Nullable Instant scheduledFor;

    @Column(name = "scheduled_by")
    private @Nullable UUID scheduledBy;

    @ElementCollection
    @CollectionTable(name = "procurement_authority", joinColumns = @JoinColumn(name = "procurement_id"))
    @Column(name = "authority_id")
    private Set<UUID> authorities = new HashSet<>();

    private int runningStage;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "procurement_id", nullable = false)
    @OrderBy("number")
    private List<Stage> stages = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "procurement_id", nullable = false)
    @OrderBy("number")
    /** At all stages: a row for each round. */
    private List<Lot> lots = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "procurement_team", joinColumns = @JoinColumn(name = "procurement_id"))
    @BatchSize(size = 100)
    private Set<TeamMember> team = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "procurement_id", nullable = false)
    @OrderBy("askedAt, id")
    @BatchSize(size = 100)
    private List<Guest> guests = new ArrayList<>();

    protected Procurement() {}

    /** A new draft of one lot, one stage and one authority, written by its author. */
    static Procurement draft(String reference, String ocid, String title, OrganisationId lead, Actor by, Instant now) {
        var draft = new Procurement();
        draft.id = ProcurementId.next();
        draft.reference = reference;
        draft.ocid = ocid;
        draft.state = ProcurementState.DRAFT;
        draft.publicState = PublicState.HIDDEN;
        draft.author = by.person();
        draft.lead = lead;
        draft.createdAt = now;
        draft.title = title;
        draft.authorities.add(lead.value());
        draft.runningStage = 1;
        draft.stages.add(Stage.tender());
        draft.lots.add(new Lot(1, title));
        draft.team.add(new TeamMember(by.person(), Duty.AUTHOR));
        return draft;
    }

    /** For which authorities it buys, beside the lead: the approvals of what was before are void by then, as it is a draft. */
    void share(Set<OrganisationId> buyers, Actor by) {
        requireEditable(by);
        authorities.clear();
        authorities.add(lead.value());
        buyers.forEach(buyer -> authorities.add(buyer.value()));
    }

    /** The authorities for which it buys beside the lead. */
    Set<OrganisationId> partners() {
        return authorities.stream()
                .filter(authority -> !authority.equals(lead.value()))
                .map(OrganisationId::new)
                .collect(Collectors.toSet());
    }

    /** Those of another buying authority who read all that it buys, and those who approve it there. */
    private static boolean isPartner(Actor actor, OrganisationId authority) {
        return actor.may(Right.READ_PROCUREMENTS, authority) || actor.may(Right.APPROVE, authority);
    }

    /** Takes over what another one says, before anything else is written. */
    void beginWith(Outline outline, @Nullable BasedOn credit, Actor by) {
        requireEditable(by);
        problem = outline.problem();
        particulars = outline.particulars();
        budget = new Budget(null, outline.category(), null, null, null, null);
        terms = outline.terms();
        var formula = outline.formula();
        if (formula != null && !outline.criteria().isEmpty()) {
            lots.getFirst().assessBy(outline.freshCriteria(), formula);
        }
        basedOn = credit;
    }

    void describe(String title, Problem problem, Actor by) {
        requireEditable(by);
        problem.check();
        this.title = title;
        this.problem = problem;
        if (lots.size() == 1) lots.getFirst().retitle(title);
    }

    void particulars(Particulars particulars, Actor by) {
        requireEditable(by);
        particulars.check();
        this.particulars = particulars;
    }

    void budget(Budget budget, Actor by) {
        requireEditable(by);
        budget.check();
        if (!Objects.equals(budget().procedure(), budget.procedure()))
            directAward = directAward().unjustified();
        this.budget = budget;
    }

    /** Whether bids are taken, as its procedure says: what a draft needs follows from it. */
    void conduct(ProcedureRule rule, boolean underFramework) {
        conducted = rule.conducted();
        this.underFramework = underFramework;
    }

    /** Says under which framework it is called off. */
    void callOff(FrameworkUsed framework, Actor by, LocalDate today) {
        requireEditable(by);
        if (!underFramework) throw new Refused(ProcurementRefusal.NOT_UNDER_FRAMEWORK);
        framework.requireRuns(today);
        this.framework = framework;
    }

    FrameworkUsed framework() {
        return framework == null || !underFramework ? FrameworkUsed.NONE : framework;
    }

    /** These suppliers, and no others, are asked for bids. */
    void invite(Set<OrganisationId> suppliers, Actor by) {
        requireEditable(by);
        requireByInvitation();
        if (suppliers.size() < FEWEST_INVITED) {
            throw new Refused(ProcurementRefusal.INVITED_TOO_FEW, FEWEST_INVITED);
        }
        if (suppliers.size() > MOST_INVITED) throw new Refused(ProcurementRefusal.INVITED_TOO_MANY, MOST_INVITED);
        invitees.clear();
        suppliers.forEach(supplier -> invitees.add(supplier.value()));
    }

    void requireByInvitation() {
        if (conducted != Conducted.INVITED) throw new Refused(ProcurementRefusal.NOT_BY_INVITATION);
    }

    /** Empty where anybody may bid, or nobody. */
    Set<OrganisationId> invitees() {
        if (conducted != Conducted.INVITED) return Set.of();
        return invitees.stream().map(OrganisationId::new).collect(Collectors.toSet());
    }

    void timetable(Timetable timetable, Actor by) {
        requireEditable(by);
        timetable.check();
        this.timetable = timetable;
    }

    void terms(ContractTerms terms, Actor by) {
        requireEditable(by);
        this.terms = terms;
    }

    void conditions(Conditions conditions, Actor by) {
        requireEditable(by);
        conditions.check();
        this.conditions = conditions;
    }

    /** Names the supplier to whom it goes without bids, and the day on which an award is expected. */
    void awardTo(DirectAward directAward, @Nullable LocalDate expected, Actor by) {
        requireEditable(by);
        directAward.check();
        this.directAward = directAward;
        this.timetable = new Timetable(null, null, expected);
        requireWithinEstimate();
    }

    /** The estimated value is the most that could be paid (Sch 3): the price can't be more. */
    private void requireWithinEstimate() {
        var most = budget().most();
        var price = directAward().price();
        if (conducted == Conducted.RECORDED && most != null && price != null && price.compareTo(most) > 0) {
            throw new Refused(ProcurementRefusal.PRICE_ABOVE_ESTIMATE, most);
        }
    }

    /** Its supplier was entered in the register. */
    void awardTo(OrganisationId registered, String name) {
        directAward = directAward().to(registered, name);
    }

    /** One more lot, the last. */
    Lot addLot(String title, LotScope scope, Actor by) {
        requireEditable(by);
        if (lots.size() >= MOST_LOTS) throw new Refused(ProcurementRefusal.TOO_MANY_LOTS, MOST_LOTS);
        var lot = new Lot(lots.size() + 1, title);
        lot.scope(scope);
        lots.add(lot);
        return lot;
    }

    /** The only lot is called as the procurement is, and costs what it costs. */
    void revise(LotId id, String title, LotScope scope, Actor by) {
        requireEditable(by);
        var lot = lot(id);
        lot.scope(scope);
        if (lots.size() > 1) lot.retitle(title);
        else lot.becomeTheWhole(this.title);
    }

    /** Leaves provisional numbers, until {@link #numberLots}: what is removed keeps its own so long. */
    void removeLot(LotId id, Actor by) {
        requireEditable(by);
        var lot = lot(id);
        if (lots.size() == 1) throw new Refused(ProcurementRefusal.LAST_LOT);
        lots.remove(lot);
        renumber(lots());
        if (lots.size() == 1) {
            lots.getFirst().becomeTheWhole(title);
            lotLimits = LotLimits.NONE;
        }
    }

    /** Puts a lot a place earlier; leaves provisional numbers, until {@link #numberLots}. */
    void moveUp(LotId id, Actor by) {
        requireEditable(by);
        var order = new ArrayList<>(lots());
        int place = order.indexOf(lot(id));
        if (place == 0) throw new Refused(ProcurementRefusal.LOT_IS_FIRST);
        Collections.swap(order, place, place - 1);
        renumber(order);
    }

    /** Negative, so that no two lots have the same number while one after the other is written. */
    private static void renumber(List<Lot> order) {
        for (int i = 0; i < order.size(); i++) order.get(i).number(i - order.size());
    }

    void numberLots() {
        var order = lots();
        for (int i = 0; i < order.size(); i++) order.get(i).number(i + 1);
    }

    void classify(Set<String> codes, Actor by) {
        requireEditable(by);
        cpv.clear();
        cpv.addAll(codes);
    }

    void classify(LotId lot, Set<String> codes, Actor by) {
        requireEditable(by);
        lot(lot).classify(codes);
    }

    void limit(LotLimits limits, Actor by) {
        requireEditable(by);
        limits.check(lots.size());
        lotLimits = limits;
    }

    void reserve(Reservation reserved, Actor by) {
        requireEditable(by);
        reserved.check();
        reservation = reserved;
    }

    /**
     * The values of the lots make up the estimated value: it is all that may be paid under any of them (Sch 3 para 1). Why
     * there is but one is among the terms.
     */
    private boolean divided() {
        if (firstLots().size() == 1) return true;
        return firstLots().stream().allMatch(lot -> lot.scope().complete()) && valuesAgree() && limitsReachable();
    }

    /** Whether the estimated value is what the lots are worth together, as far as both are given. */
    boolean valuesAgree() {
        var most = budget().most();
        return most != null && most.compareTo(valueOfLots()) == 0;
    }

    BigDecimal valueOfLots() {
        return firstLots().stream()
                .map(lot -> Objects.requireNonNullElse(lot.scope().most(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean limitsReachable() {
        try {
            lotLimits().check(firstLots().size());
            return true;
        } catch (Refused outOfRange) {
            return false;
        }
    }

    /** Ends one lot of several without award, before the others. Returns the state that it left. */
    LotState end(LotId id, LotStep step, Ending ending, Actor by, Instant now) {
        requireWhose(ProcurementStep.CANCEL, by);
        if (state != ProcurementState.PUBLISHED) throw new Refused(ProcurementRefusal.STEP_NOT_POSSIBLE, step, state);
        var lot = lot(id);
        requireUnbound(lot, step);
        if (noticeNumber != null) requireTerminationNotice(ending.number(), ending.published(), now);
        var left = lot.take(step);
        lot.because(ending, now);
        if (lots().size() == 1) end(ending, now);
        derivePublicState();
        return left;
    }

    private void requireUnbound(Lot lot, LotStep step) {
        if (step == LotStep.CANCEL_LOT && !lot.cancellable()) {
            throw new Refused(ProcurementRefusal.STEP_NOT_POSSIBLE, step, lot.state());
        }
    }

    void requireMayEnd(LotId id, LotStep step, Actor by) {
        requireWhose(ProcurementStep.CANCEL, by);
        var lot = lot(id);
        if (state != ProcurementState.PUBLISHED || !step.possibleFrom(lot.state())) {
            throw new Refused(ProcurementRefusal.STEP_NOT_POSSIBLE, step, lot.state());
        }
    }

    void assessBy(LotId lot, List<Criterion> criteria, PriceFormula formula, Actor by) {
        requireEditable(by);
        lot(lot).assessBy(criteria, formula);
    }

    void describePoints(LotId lot, UUID criterion, Scale words, Actor by) {
        requireEditable(by);
        lot(lot).describePoints(criterion, words);
    }

    /** Names the people, replacing those named before; the author stays. */
    void name(TeamList people, Actor by) {
        requireEditable(by);
        people.check(author, guestMembers(), conducted);
        team.removeIf(member -> member.duty() != Duty.AUTHOR);
        team.addAll(people.members());
    }

    /** Asks somebody to take part, while it is a draft like the rest of the team. */
    Guest ask(String email, Duty duty, Actor by, Instant now) {
        requireEditable(by);
        if (!Guest.DUTIES.contains(duty)) throw new NotFound();
        if (guests.stream().anyMatch(guest -> guest.stands(email, duty))) {
            throw new Refused(ProcurementRefusal.GUEST_ASKED_ALREADY);
        }
        if (guests.size() >= MOST_GUESTS) throw new Refused(ProcurementRefusal.TOO_MANY_GUESTS, MOST_GUESTS);
        var guest = new Guest(email, duty, now);
        guests.add(guest);
        return guest;
    }

    Guest withdraw(GuestId asked, Actor by, Instant now) {
        requireDuty(by, Duty.AUTHOR);
        var guest = guest(asked);
        guest.withdraw(now);
        return guest;
    }

    /** Until bids are opened; once the team is approved, only when enough are left. */
    Guest remove(GuestId named, String reason, Actor by, Instant now) {
        requireDuty(by, Duty.AUTHOR);
        var guest = guest(named);
        if (!lots.stream().allMatch(lot -> lot.state().beforeOpening())) {
            throw new Refused(ProcurementRefusal.GUEST_STAYS);
        }
        guest.remove(reason, now);
        if (state != ProcurementState.DRAFT) requireEnough();
        return guest;
    }

    /** Until the notice, as everybody on it declares conflicts before that (s.83). */
    Guest accept(GuestId asked, String email, Actor by, Instant now) {
        var guest = guest(asked);
        if (guest.isAsked(email) && !beforeNotice()) throw new Refused(ProcurementRefusal.GUEST_TOO_LATE);
        if (guest.isAsked(email) && !dutiesOf(by.person()).stream().allMatch(guest.duty()::goesWith)) {
            throw new Refused(ProcurementRefusal.MODERATOR_STANDS_APART);
        }
        guest.accept(email, by, now);
        return guest;
    }

    Guest decline(GuestId asked, String email, String reason, Actor by, Instant now) {
        var guest = guest(asked);
        guest.decline(email, reason, by, now);
        return guest;
    }

    /**
     * Puts somebody in another's place, after the notice: until everything is decided, and in the author's or the
     * approver's until everything is over. The author's can be taken before the notice too.
     */
    void replace(Place place, PersonId came, String reason, Actor by, Instant now) {
        if (!REPLACEABLE.contains(place.duty())) throw new NotFound();
        requireReplacer(place.duty(), by);
        requireReplaceable(place.duty());
        if (!dutiesOf(place.person()).contains(place.duty())) throw new NotFound();
        if (came.equals(by.person())) throw new Refused(ProcurementRefusal.SUCCESSOR_YOURSELF);
        var duties = dutiesOf(came);
        if (duties.contains(place.duty())) throw new Refused(ProcurementRefusal.SUCCESSOR_NAMED_ALREADY);
        if (!duties.stream().allMatch(place.duty()::goesWith)) {
            throw new Refused(ProcurementRefusal.SUCCESSOR_HAS_OTHER_PART);
        }
        if (place.duty() == Duty.CHAIR && !duties.contains(Duty.EVALUATOR)) {
            throw new Refused(ProcurementRefusal.SUCCESSOR_MUST_EVALUATE);
        }
        if (place.duty() == Duty.EVALUATOR && dutiesOf(place.person()).contains(Duty.CHAIR)) {
            throw new Refused(ProcurementRefusal.CHAIR_REPLACED_FIRST);
        }
        team.removeIf(member -> member.person().equals(place.person()) && member.duty() == place.duty());
        guests.stream()
                .filter(guest -> guest.isNamed()
                        && guest.duty() == place.duty()
                        && place.person().equals(guest.person()))
                .forEach(guest -> guest.remove(reason, now));
        team.add(new TeamMember(came, place.duty()));
        if (place.duty() == Duty.AUTHOR) author = came;
        if (takesBids() && count(Duty.APPROVER) > 0 && !TeamList.checked(author, team, guestMembers())) {
            throw new Refused(ProcurementRefusal.NOBODY_TO_CHECK);
        }
    }

    /** The places in which this person may put somebody else now: those of the panel and the openers first. */
    List<Place> placesFor(Actor by) {
        if (!mayRead(by)) throw new NotFound();
        return everybody()
                .filter(member -> REPLACEABLE.contains(member.duty()))
                .filter(member -> replaces(member.duty(), by))
                .filter(member -> replaceable(member.duty()))
                .map(member -> new Place(member.person(), member.duty()))
                .sorted(Comparator.comparing(Place::duty)
                        .reversed()
                        .thenComparing(place -> place.person().value()))
                .toList();
    }

    private void requireReplacer(Duty duty, Actor by) {
        if (!replaces(duty, by)) requireDuty(by, replacerOf(duty));
    }

    /** Before the notice an author hands the draft over as well: there may be nobody yet who approves it. */
    private boolean replaces(Duty duty, Actor by) {
        return isOn(by, replacerOf(duty)) || (duty == Duty.AUTHOR && beforeNotice() && isOn(by, Duty.AUTHOR));
    }

    private static Duty replacerOf(Duty duty) {
        return duty == Duty.APPROVER ? Duty.AUTHOR : Duty.APPROVER;
    }

    private void requireReplaceable(Duty duty) {
        if (beforeNotice() && duty != Duty.AUTHOR) throw new Refused(ProcurementRefusal.REPLACED_TOO_EARLY);
        if (!replaceable(duty)) throw new Refused(ProcurementRefusal.REPLACED_TOO_LATE);
    }

    private boolean replaceable(Duty duty) {
        if (beforeNotice()) return duty == Duty.AUTHOR;
        if (state != ProcurementState.NOTICE_FILED && state != ProcurementState.PUBLISHED) return false;
        boolean neededToTheEnd = duty == Duty.AUTHOR || duty == Duty.APPROVER;
        return !lots().stream()
                .allMatch(lot -> neededToTheEnd
                        ? lot.state().ended() && lot.state() != LotState.DECIDED
                        : lot.state().ended());
    }

    private boolean beforeNotice() {
        return switch (state) {
            case DRAFT, IN_REVIEW, APPROVED -> true;
            case NOTICE_FILED, PUBLISHED, WITHDRAWN, CANCELLED -> false;
        };
    }

    private Guest guest(GuestId id) {
        return guests.stream()
                .filter(guest -> guest.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void requireEnough() {
        if (!takesBids()) return;
        if (count(Duty.OPENER) < TeamList.FEWEST_OPENERS) throw new Refused(ProcurementRefusal.THREE_OPENERS_NEEDED);
        if (count(Duty.EVALUATOR) < TeamList.FEWEST_EVALUATORS) {
            throw new Refused(ProcurementRefusal.TWO_EVALUATORS_NEEDED);
        }
    }

    private long count(Duty duty) {
        return TeamList.count(duty, team, guestMembers());
    }

    private Set<TeamMember> guestMembers() {
        var members = new HashSet<TeamMember>();
        for (var guest : guests) {
            var person = guest.person();
            if (guest.isNamed() && person != null) members.add(new TeamMember(person, guest.duty()));
        }
        return members;
    }

    private Stream<TeamMember> everybody() {
        return Stream.concat(team.stream(), guestMembers().stream());
    }

    void sendForReview(Actor by) {
        requireWhose(ProcurementStep.SEND_FOR_REVIEW, by);
        var missing = missingSections();
        if (!missing.isEmpty()) throw new Refused(ProcurementRefusal.INCOMPLETE, missing.size());
        requireWithinEstimate();
        become(ProcurementStep.SEND_FOR_REVIEW);
        reviewNote = null;
    }

    /** Sends it back with what should change; also reopens what was approved but has no notice yet. */
    void returnToAuthor(String note, Actor by) {
        requireWhose(ProcurementStep.RETURN_TO_AUTHOR, by);
        become(ProcurementStep.RETURN_TO_AUTHOR);
        scheduledFor = null;
        scheduledBy = null;
        reviewNote = note;
        approvedAt = null;
        approvedBy = null;
    }

    void approve(Actor by, Instant now) {
        requireWhose(ProcurementStep.APPROVE, by);
        if (by.person().equals(author)) throw new Refused(ProcurementRefusal.AUTHOR_MAY_NOT_APPROVE);
        become(ProcurementStep.APPROVE);
        approvedAt = now;
        approvedBy = by.person().value();
    }

    /** Records the tender notice, as a person read it off the central platform. */
    void fileNotice(String number, Instant published, ProcedureRule rule, Actor by, Instant now) {
        requireMay(ProcurementStep.FILE_NOTICE, by);
        if (!rule.demandsNotice(budget().estimatedValue())) {
            throw new Refused(ProcurementRefusal.NOTICE_NOT_REQUIRED);
        }
        requireNotice(number, published, now);
        // People type a time to the minute, so the minute of the approval itself is not before it.
        if (approvedAt != null && published.isBefore(approvedAt.truncatedTo(ChronoUnit.MINUTES))) {
            throw new Refused(ProcurementRefusal.NOTICE_BEFORE_APPROVAL);
        }
        checkTenderingPeriod(rule, published);
        become(ProcurementStep.FILE_NOTICE);
        noticeNumber = number;
        noticePublishedAt = published;
    }

    static void requireNotice(String number, Instant published, Instant now) {
        if (!NoticeNumber.isOne(number)) throw new Refused(ProcurementRefusal.NOTICE_NUMBER_MALFORMED);
        if (published.isAfter(now)) throw new Refused(ProcurementRefusal.NOTICE_IN_FUTURE);
    }

    /** Shows it to everybody. Legal clocks run from the notice where there is one, else from now. */
    ProcurementPublished publish(ProcedureRule rule, Actor by, Instant now) {
        requireMay(ProcurementStep.PUBLISH, by);
        var starts = requirePublishable(rule, now);
        become(ProcurementStep.PUBLISH);
        scheduledFor = null;
        scheduledBy = null;
        planRounds();
        lots().forEach(lot -> lot.take(firstStep()));
        publishedAt = starts;
        derivePublicState();
        return new ProcurementPublished(id, reference, starts);
    }

    /** With its notice, where one is due, and time enough for bids. Returns from when legal clocks run. */
    private Instant requirePublishable(ProcedureRule rule, Instant at) {
        if (rule.demandsNotice(budget().estimatedValue()) && noticePublishedAt == null) {
            throw new Refused(ProcurementRefusal.NOTICE_REQUIRED);
        }
        if (rule.takesBids() && deadline().hasPassed(at)) throw new Refused(ProcurementRefusal.DEADLINE_PASSED);
        var starts = noticePublishedAt == null ? at : noticePublishedAt;
        checkTenderingPeriod(rule, starts);
        return starts;
    }

    /** With which its lots begin: bids are invited, or the supplier is named. */
    LotStep firstStep() {
        return takesBids() ? LotStep.INVITE : LotStep.NAME_SUPPLIER;
    }

    /** Whether sealed bids are taken here; if not, the supplier is chosen elsewhere and the award recorded. */
    boolean takesBids() {
        return conducted != Conducted.RECORDED;
    }

    /** Which declaration of conflicts is made with names known: where there is one supplier from the start, the first. */
    ConflictMoment namesKnown() {
        return takesBids() ? ConflictMoment.NAMES_KNOWN : ConflictMoment.BEFORE_NOTICE;
    }

    private void checkTenderingPeriod(ProcedureRule rule, Instant starts) {
        if (!rule.takesBids()) return;
        var earliest = rule.earliestDeadline(UkTime.date(starts));
        if (UkTime.date(deadline().at()).isBefore(earliest)) {
            throw new Refused(ProcurementRefusal.TENDERING_PERIOD_TOO_SHORT, rule.minimumTenderingDays(), earliest);
        }
    }

    /** Of these stages it is made; what was said of one that stays a stage stays said. */
    void stages(List<StageKind> kinds, Actor by) {
        requireEditable(by);
        var wanted = kinds.isEmpty() ? List.of(StageKind.TENDER) : kinds;
        var said = stages.stream().map(stage -> stage.view(null)).collect(Collectors.toMap(StageView::kind, s -> s));
        while (stages.size() > wanted.size()) stages.removeLast();
        for (int at = 0; at < wanted.size(); at++) {
            var kind = wanted.get(at);
            if (at == stages.size()) stages.add(new Stage(at + 1, kind));
            stages.get(at).become(kind, said.get(kind), at == 0, at == wanted.size() - 1);
        }
    }

    void plan(int number, StagePlan plan, Actor by) {
        requireEditable(by);
        planned(number).plan(plan);
    }

    void assessStageBy(int number, List<Criterion> criteria, PriceFormula formula, Actor by) {
        requireEditable(by);
        planned(number).assessBy(criteria, formula);
    }

    void assessStageByLot(int number, Actor by) {
        requireEditable(by);
        planned(number).assessByLot();
    }

    private Stage planned(int number) {
        if (!staged() || number < 1 || number > stages.size()) throw new NotFound();
        return stages.get(number - 1);
    }

    boolean staged() {
        return stages.size() > 1;
    }

    StagePosition position() {
        if (!staged()) return StagePosition.ONLY;
        return runningStage == 1 ? StagePosition.FIRST : StagePosition.LATER;
    }

    int running() {
        return runningStage;
    }

    List<StagePlan> plans() {
        return stageViews().stream().map(StageView::plan).toList();
    }

    List<StageView> stageViews() {
        return stages.stream().map(stage -> stageView(stage.number())).toList();
    }

    StageView stageView(int number) {
        return stages.get(number - 1).view(number == runningStage ? timetable() : null);
    }

    private boolean stagesComplete() {
        return stages.stream()
                .allMatch(stage -> stage.number() == stages.size()
                        ? stage.dates().complete()
                        : stage.view(null).places() != null
                                && (stage.number() == 1 || stage.dates().complete()));
    }

    /** With publication it is certain which rounds there will be, and by what each is judged. */
    private void planRounds() {
        var first = List.copyOf(lots);
        for (var stage : stages.subList(1, stages.size())) {
            for (var lot : first) {
                var round = lot.at(stage, lots.size() + 1);
                stage.judge(round);
                lots.add(round);
            }
        }
        first.forEach(stages.getFirst()::judge);
    }

    /** The round that follows this one for its lot. */
    Lot next(LotId round) {
        var from = lot(round);
        return lots.stream()
                .filter(lot -> lot.number() == from.number() && lot.stage() == from.stage() + 1)
                .findFirst()
                .orElseThrow(() -> new Refused(ProcurementRefusal.NO_STAGE_FOLLOWS));
    }

    boolean refinable(LotId round) {
        return stages.get(next(round).stage() - 1).refinable();
    }

    /** Refined for the next round, and for those after it that are judged by the same award criteria (s.24). */
    void refine(LotId round, List<Criterion> refined) {
        var next = next(round);
        var own = stages.get(next.stage() - 1).hasOwnCriteria();
        for (var lot : lots) {
            if (lot.number() != next.number() || lot.stage() < next.stage()) continue;
            if (lot != next && (own || stages.get(lot.stage() - 1).hasOwnCriteria())) continue;
            lot.refine(refined);
            stages.get(lot.stage() - 1).refine();
        }
    }

    boolean nextRefined() {
        return runningStage < stages.size() && stages.get(runningStage).refined();
    }

    /** Another stage follows, each lot has come to its end in this one, and somebody goes on. */
    void requireNextStage(Actor by) {
        requireDuty(by, Duty.AUTHOR);
        if (state != ProcurementState.PUBLISHED) {
            throw new Refused(ProcurementRefusal.STEP_NOT_POSSIBLE, "OPEN_STAGE", state);
        }
        if (runningStage == stages.size()) throw new Refused(ProcurementRefusal.NO_STAGE_FOLLOWS);
        var states = lots().stream().map(Lot::state).toList();
        var over = EnumSet.of(LotState.SELECTED, LotState.UNSUCCESSFUL, LotState.CANCELLED);
        if (!over.containsAll(states)) throw new Refused(ProcurementRefusal.STAGE_UNDECIDED);
        if (!states.contains(LotState.SELECTED)) throw new Refused(ProcurementRefusal.NOBODY_GOES_ON);
    }

    /** Opens the next stage, for the lots from which somebody goes on. Its dates are the procurement's from now on. */
    StageOpened openStage(Timetable dates, Actor by, Instant now) {
        requireNextStage(by);
        stages.get(runningStage - 1).keep(timetable());
        var ended = lots().stream()
                .filter(lot -> lot.state() != LotState.SELECTED)
                .map(Lot::number)
                .collect(Collectors.toSet());
        int over = runningStage;
        lots.removeIf(lot -> lot.stage() > over && ended.contains(lot.number()));
        runningStage++;
        timetable = dates;
        stages.get(runningStage - 1).keep(dates);
        lots().forEach(lot -> lot.take(LotStep.INVITE));
        derivePublicState();
        return new StageOpened(id, reference, runningStage, now);
    }

    /** What was published may be changed as long as bids are open (s.31(1)); for an outage at the deadline, until opening. */
    void requireAmendable(Instant now) {
        if (reopenable()) return;
        if (publicState != PublicState.OPEN || deadline().hasPassed(now)) {
            throw new Refused(ProcurementRefusal.AMENDMENT_TOO_LATE);
        }
    }

    /** Bids are closed, and none is opened: an outage at the deadline may reopen it, forward only, by two people. */
    boolean reopenable() {
        return publicState == PublicState.CLOSED && lots().stream().allMatch(lot -> lot.state() == LotState.CLOSED);
    }

    boolean differsFrom(AmendmentContent content) {
        return !timetable().equals(content.timetable()) || substanceDiffersFrom(content);
    }

    boolean substanceDiffersFrom(AmendmentContent content) {
        return !problem().equals(content.problem())
                || !particulars().equals(content.particulars())
                || !terms().equals(content.terms())
                || reassessed(content);
    }

    /** Whether a change puts other criteria in place of those of a lot. */
    boolean reassessed(AmendmentContent content) {
        return content.assessments().stream().anyMatch(a -> {
            var lot = lot(new LotId(a.lot())).view();
            return a.formula() != lot.priceFormula() || !a.criteria().equals(lot.criteria());
        });
    }

    /** Puts a change in place of what was published, and tells whether it changed more than dates. */
    boolean amend(AmendmentContent content) {
        boolean substance = substanceDiffersFrom(content);
        problem = content.problem();
        particulars = content.particulars();
        timetable = content.timetable();
        terms = content.terms();
        content.assessments().forEach(a -> lot(new LotId(a.lot())).assessBy(a.criteria(), a.formula()));
        return substance;
    }

    void withdraw(String reason, Actor by) {
        requireWhose(ProcurementStep.WITHDRAW, by);
        become(ProcurementStep.WITHDRAW);
        scheduledFor = null;
        scheduledBy = null;
        endedReason = reason;
    }

    /** Ends it without award, as long as there is a lot that can still end so. */
    ProcurementCancelled cancel(Ending ending, Actor by, Instant now) {
        requireMay(ProcurementStep.CANCEL, by);
        end(ending, now);
        become(ProcurementStep.CANCEL);
        cancellable().forEach(lot -> lot.take(LotStep.CANCEL_LOT));
        derivePublicState();
        return new ProcurementCancelled(id, reference, ending.statement(), now);
    }

    /** Lots for which bids came, or could have come, end without award: nothing that was offered is suitable (s.43). */
    List<Lot> endUnsuccessful(Ending ending, Actor by, Instant now) {
        requireEndable(by);
        end(ending, now);
        var ended = unsuccessfulNow();
        ended.forEach(lot -> lot.take(LotStep.END_UNSUCCESSFUL));
        derivePublicState();
        return ended;
    }

    void requireEndable(Actor by) {
        requireDuty(by, Duty.APPROVER);
        if (!takesBids()
                || state != ProcurementState.PUBLISHED
                || unsuccessfulNow().isEmpty()) {
            throw new Refused(ProcurementRefusal.STEP_NOT_POSSIBLE, LotStep.END_UNSUCCESSFUL, state);
        }
    }

    List<Lot> unsuccessfulNow() {
        return lots().stream()
                .filter(lot -> LotStep.END_UNSUCCESSFUL.possibleFrom(lot.state()))
                .toList();
    }

    /** What was announced on the central platform ends there first (s.55; reg 5(11)). */
    private void end(Ending ending, Instant now) {
        if (noticeNumber != null) {
            requireTerminationNotice(ending.number(), ending.published(), now);
            terminationNumber = ending.number();
            terminationPublishedAt = ending.published();
        }
        endedReason = ending.statement();
        endedCode = ending.code();
        endedAt = now;
    }

    /** Records the termination notice of one that ended because nobody had bid. */
    void fileTermination(String number, Instant published, Actor by, Instant now) {
        requireTerminable(by);
        requireTerminationNotice(number, published, now);
        terminationNumber = number;
        terminationPublishedAt = published;
    }

    void requireTerminable(Actor by) {
        requireDuty(by, Duty.AUTHOR);
        if (!terminationAwaited()) throw new Refused(ProcurementRefusal.TERMINATION_NOT_DUE);
    }

    /** Nothing was awarded of what was announced there, and the central platform does not say so yet. */
    boolean terminationAwaited() {
        return publicState == PublicState.UNSUCCESSFUL
                && noticeNumber != null
                && terminationNumber == null
                && lots().stream().anyMatch(Lot::endedWithoutNotice);
    }

    private void requireTerminationNotice(@Nullable String number, @Nullable Instant published, Instant now) {
        if (number == null || published == null) throw new Refused(ProcurementRefusal.TERMINATION_NOTICE_REQUIRED);
        if (!NoticeNumber.isOne(number)) throw new Refused(ProcurementRefusal.NOTICE_NUMBER_MALFORMED);
        if (published.isAfter(now)) throw new Refused(ProcurementRefusal.NOTICE_IN_FUTURE);
        if (noticePublishedAt != null && published.isBefore(noticePublishedAt)) {
            throw new Refused(ProcurementRefusal.TERMINATION_BEFORE_NOTICE);
        }
    }

    Termination termination() {
        return new Termination(endedCode, endedAt, terminationNumber, terminationPublishedAt);
    }

    /** A contract for the lot was signed: it can't be cancelled any more. */
    void bind(LotId lot) {
        lot(lot).bind();
    }

    /** The lots that can still end without award. */
    List<Lot> cancellable() {
        return lots().stream().filter(Lot::cancellable).toList();
    }

    /** Is to be published at that moment, in this person's name: everything that publishing needs is there already. */
    void schedule(Instant at, ProcedureRule rule, Actor by, Instant now) {
        requireMay(ProcurementStep.PUBLISH, by);
        if (!at.isAfter(now)) throw new Refused(ProcurementRefusal.SCHEDULED_IN_PAST);
        requirePublishable(rule, at);
        scheduledFor = at;
        scheduledBy = by.person().value();
    }

    void unschedule() {
        if (scheduledFor == null) throw new Refused(ProcurementRefusal.NOT_SCHEDULED);
        scheduledFor = null;
        scheduledBy = null;
    }

    /** In whose name it is due to be published by now; nothing while it isn't. */
    Optional<PersonId> publisherDue(Instant now) {
        boolean due =
                ProcurementStep.PUBLISH.possibleFrom(state) && scheduledFor != null && !now.isBefore(scheduledFor);
        return due ? Optional.ofNullable(scheduledBy).map(PersonId::new) : Optional.empty();
    }

    @Nullable
    Instant scheduledFor() {
        return scheduledFor;
    }

    /** Moves one lot, and returns the state that it left. */
    LotState move(LotId lot, LotStep step) {
        var left = lot(lot).take(step);
        derivePublicState();
        return left;
    }

    void requireEditable(Actor by) {
        requireDuty(by, Duty.AUTHOR);
        if (state != ProcurementState.DRAFT) throw new Refused(ProcurementRefusal.STEP_NOT_POSSIBLE, "EDIT", state);
    }

    void requireReviewable(Actor by) {
        requireDuty(by, Duty.APPROVER);
        if (state != ProcurementState.IN_REVIEW) {
            throw new Refused(ProcurementRefusal.STEP_NOT_POSSIBLE, "COMMENT", state);
        }
    }

    /** The one gate through which a procurement moves. */
    private void become(ProcurementStep step) {
        requirePossible(step);
        state = step.leadsTo();
    }

    /** This person may take that step now; what it needs beside that, the step itself demands. */
    void requireMay(ProcurementStep step, Actor by) {
        requireWhose(step, by);
        requirePossible(step);
        if (step == ProcurementStep.CANCEL && cancellable().isEmpty()) {
            throw new Refused(ProcurementRefusal.STEP_NOT_POSSIBLE, step, state);
        }
    }

    private void requireWhose(ProcurementStep step, Actor by) {
        if (step.whose().stream().noneMatch(duty -> isOn(by, duty))) {
            requireDuty(by, step.whose().getFirst());
        }
    }

    private void requirePossible(ProcurementStep step) {
        if (!step.possibleFrom(state)) throw new Refused(ProcurementRefusal.STEP_NOT_POSSIBLE, step, state);
    }

    private void derivePublicState() {
        publicState = PublicState.of(state, lots().stream().map(Lot::state).toList());
    }

    /**
     * Someone may do a duty who is named for it here and holds the entitling role now: in a buying authority, or, as a
     * guest, in the authority that they come from.
     */
    boolean isOn(Actor actor, Duty duty) {
        boolean own = team.contains(new TeamMember(actor.person(), duty))
                && authorities.stream().anyMatch(a -> actor.may(duty.right(), new OrganisationId(a)));
        return own || guests.stream().anyMatch(guest -> guest.duty() == duty && guest.admits(actor));
    }

    /** The duties that this person may do at this moment. */
    Set<Duty> dutiesNow(Actor actor) {
        return Arrays.stream(Duty.values())
                .filter(duty -> isOn(actor, duty))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Duty.class)));
    }

    void requireDuty(Actor actor, Duty duty) {
        if (!mayRead(actor)) throw new NotFound();
        if (!isOn(actor, duty)) throw new Refused(ProcurementRefusal.NOT_YOUR_DUTY, duty);
    }

    /** The people named on it, guests while they may take part, and those who may read what its lead authority buys. */
    boolean mayRead(Actor actor) {
        return team.stream().anyMatch(member -> member.person().equals(actor.person()))
                || guests.stream().anyMatch(guest -> guest.admits(actor))
                || actor.may(Right.READ_PROCUREMENTS, lead)
                || partners().stream().anyMatch(partner -> isPartner(actor, partner));
    }

    Set<Section> missingSections() {
        var missing = EnumSet.noneOf(Section.class);
        if (!problem().complete()) missing.add(Section.PROBLEM);
        if (!budget().complete()) missing.add(Section.BUDGET);
        if (!directAward().complete() || timetable().awardExpected() == null) missing.add(Section.SUPPLIER);
        if (!framework().complete()) missing.add(Section.FRAMEWORK);
        if (invitees.size() < FEWEST_INVITED) missing.add(Section.INVITED);
        if (!timetable().complete()) missing.add(Section.DATES);
        if (!firstLots().stream().allMatch(Lot::assessable)) missing.add(Section.CRITERIA);
        if (!divided()) missing.add(Section.LOTS);
        if (!terms().complete(firstLots().size() > 1)) missing.add(Section.TERMS);
        if (!teamComplete()) missing.add(Section.TEAM);
        if (staged() && !stagesComplete()) missing.add(Section.STAGES);
        missing.retainAll(sections());
        return missing;
    }

    Set<Section> sections() {
        return Section.of(conducted, underFramework);
    }

    private boolean teamComplete() {
        if (!takesBids()) return count(Duty.APPROVER) > 0;
        return count(Duty.APPROVER) > 0
                && count(Duty.CHAIR) > 0
                && count(Duty.OPENER) >= TeamList.FEWEST_OPENERS
                && count(Duty.EVALUATOR) >= TeamList.FEWEST_EVALUATORS;
    }

    /** Everybody who is named, guests too. */
    Set<PersonId> people() {
        return everybody().map(TeamMember::person).collect(Collectors.toSet());
    }

    Set<Duty> dutiesOf(PersonId person) {
        return everybody()
                .filter(member -> member.person().equals(person))
                .map(TeamMember::duty)
                .collect(Collectors.toSet());
    }

    List<Guest> guests() {
        return List.copyOf(guests);
    }

    /** Its own people, without guests. */
    Set<TeamMember> team() {
        return Set.copyOf(team);
    }

    /** The lot, or a round of it at whatever stage. */
    Lot lot(LotId lot) {
        return lots.stream()
                .filter(candidate -> candidate.id().equals(lot))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The lots that are in the stage which runs, in the order of their numbers: before publication all of them. */
    List<Lot> lots() {
        return lots.stream()
                .filter(lot -> lot.stage() == runningStage)
                .sorted(Comparator.comparingInt(Lot::number))
                .toList();
    }

    /** Whether it was divided into lots, however many of them are left. */
    boolean severalLots() {
        return firstLots().size() > 1;
    }

    /** All lots that it was divided into, in the first stage. */
    private List<Lot> firstLots() {
        return lots.stream().filter(lot -> lot.stage() == 1).toList();
    }

    List<String> cpv() {
        return Lot.sorted(cpv);
    }

    /** Of the whole, and of its lots. */
    List<String> allCpv() {
        return Stream.concat(cpv.stream(), lots.stream().flatMap(lot -> lot.view().cpv().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    LotLimits lotLimits() {
        return Objects.requireNonNullElse(lotLimits, LotLimits.NONE);
    }

    Reservation reservation() {
        return Objects.requireNonNullElse(reservation, Reservation.NONE);
    }

    /** What became of lots in the stages that are over. */
    List<Lot> earlierRounds() {
        return lots.stream().filter(lot -> lot.stage() < runningStage).toList();
    }

    /** All rounds that were ever opened. */
    List<Lot> begunRounds() {
        return lots.stream().filter(lot -> lot.stage() <= runningStage).toList();
    }

    /** The stage that runs. */
    StageId stage() {
        return stages.get(runningStage - 1).id();
    }

    StageId stage(Lot round) {
        return stages.get(round.stage() - 1).id();
    }

    /** @throws IllegalStateException while the timetable isn't given */
    Deadline deadline() {
        var closes = timetable().bidsClose();
        if (closes == null) throw new IllegalStateException("No deadline is set");
        return new Deadline(closes);
    }

    /** Of the stage at which a lot is this round. */
    Deadline deadline(Lot round) {
        if (round.stage() == runningStage) return deadline();
        var closes = stages.get(round.stage() - 1).dates().bidsClose();
        if (closes == null) throw new IllegalStateException("No deadline is set");
        return new Deadline(closes);
    }

    Problem problem() {
        return Objects.requireNonNullElse(problem, Problem.NONE);
    }

    Particulars particulars() {
        return Objects.requireNonNullElse(particulars, Particulars.NONE);
    }

    @Nullable
    BasedOn basedOn() {
        return basedOn;
    }

    Budget budget() {
        return Objects.requireNonNullElse(budget, Budget.NONE);
    }

    Timetable timetable() {
        return Objects.requireNonNullElse(timetable, Timetable.NONE);
    }

    ContractTerms terms() {
        return Objects.requireNonNullElse(terms, ContractTerms.NONE);
    }

    Conditions conditions() {
        return Objects.requireNonNullElse(conditions, Conditions.NONE);
    }

    DirectAward directAward() {
        return Objects.requireNonNullElse(directAward, DirectAward.NONE);
    }

    ProcurementId id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    ProcurementState state() {
        return state;
    }

    PublicState publicState() {
        return publicState;
    }

    PersonId author() {
        return author;
    }

    OrganisationId lead() {
        return lead;
    }

    Set<OrganisationId> authorities() {
        return authorities.stream().map(OrganisationId::new).collect(Collectors.toSet());
    }

    String reference() {
        return reference;
    }

    String ocid() {
        return ocid;
    }

    String title() {
        return title;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    String reviewNote() {
        return reviewNote;
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }

    @Nullable
    String noticeNumber() {
        return noticeNumber;
    }

    @Nullable
    Instant noticePublishedAt() {
        return noticePublishedAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    String endedReason() {
        return endedReason;
    }
}
