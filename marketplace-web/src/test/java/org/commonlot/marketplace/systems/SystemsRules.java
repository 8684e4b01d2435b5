package org.commonlot.marketplace.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.contractchange.Changing;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.organisation.AuthorityRegister;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.pooling.Committing;
import org.commonlot.marketplace.pooling.PoolTerms;
import org.commonlot.marketplace.pooling.PoolingDesk;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.testing.ImportedAward;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Managed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Registers, data and requests, and what ends together, on whatever database. */
@ExtendWith(JobsAtRest.class)
abstract class SystemsRules {

    private static final Proposing.Reckoning FOUR_YEARS = new Proposing.Reckoning(4, "users", "system");

    @Autowired
    KeepingSystems keeping;

    @Autowired
    SystemsRegister register;

    @Autowired
    LinesOfBusiness businesses;

    @Autowired
    RegisterAnswers answers;

    @Autowired
    AuthorityRegister authorities;

    @Autowired
    KeepingData data;

    @Autowired
    DataRegister held;

    @Autowired
    RegisterSweep sweep;

    @Autowired
    Reasking reasking;

    @Autowired
    Radar radar;

    @Autowired
    Proposing proposing;

    @Autowired
    PoolingDesk pools;

    @Autowired
    Committing committing;

    @Autowired
    Changing changing;

    @Autowired
    ContractDesk contracts;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Cast cast;

    @Autowired
    MarketClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    BeanFactory beans;

    private OrganisationId authority = new OrganisationId(new UUID(0, 0));

    @SuppressWarnings("NullAway.Init")
    private Actor keeper;

    @BeforeEach
    void anAuthority() {
        authority = cast.authority();
        keeper = cast.actor(authority, Role.BUYER);
    }

    @Test
    void whoeverKeepsTheRegisterDoesAndEverybodyElseOfTheAuthorityReads() {
        var id = keeping.add(facts("parking", "Parker", null, null, false), keeper);
        var auditor = cast.actor(authority, Role.AUDITOR);
        assertThat(register.own(auditor)).extracting(SystemView::id).containsExactly(id);
        assertThat(register.one(id, auditor).facts().name()).isEqualTo("Parker");
        notFound(() -> register.kept(id, auditor));
        notFound(() -> keeping.retire(id, auditor));
        notFound(() -> keeping.add(facts("waste", "Binman", null, null, false), auditor));
        var stranger = cast.actor(cast.authority(), Role.BUYER);
        notFound(() -> register.one(id, stranger));
        notFound(() -> keeping.confirm(id, stranger));
        for (var role : List.of(Role.AUTHORITY_OWNER, Role.CONTRACT_MANAGER)) {
            keeping.confirm(id, cast.actor(authority, role));
        }
    }

    @Test
    void aSystemIsOneByItsLineOfBusinessAndName() {
        var id = keeping.add(facts("parking", "Parker", null, null, false), keeper);
        refused(SystemsRefusal.SYSTEM_KNOWN, () -> keeping.add(facts("parking", "parker", null, null, false), keeper));
        var other = keeping.add(facts("waste", "Parker", null, null, false), keeper);
        refused(
                SystemsRefusal.SYSTEM_KNOWN,
                () -> keeping.revise(other, version(other), facts("parking", "PARKER", null, null, false), keeper));
        refused(SystemsRefusal.LINE_UNKNOWN, () -> keeping.add(facts("sorcery", "Wand", null, null, false), keeper));
        keeping.retire(id, keeper);
        keeping.add(facts("parking", "Parker", null, null, false), keeper);
        refused(SystemsRefusal.RETIRED, () -> keeping.confirm(id, keeper));
    }

    @Test
    void whoSavesSecondSeesThatSomebodyElseDid() {
        var id = keeping.add(facts("parking", "Parker", null, null, false), keeper);
        long seen = version(id);
        keeping.revise(id, seen, facts("parking", "Parker", "Civic", null, false), keeper);
        refused(
                SystemsRefusal.CHANGED_MEANWHILE,
                () -> keeping.revise(id, seen, facts("parking", "Parker", "Other", null, false), keeper));
        assertThat(register.one(id, keeper).supplier()).isEqualTo("Civic");
    }

    @Test
    void ofASystemUnderASignedContractSupplierAndEndAreTheContracts() {
        var signed = Managed.signed(beans);
        var manager = signed.manager();
        var file = contracts.file(signed.id(), manager);
        var facts =
                facts("parking", "Parker", null, null, false).under(signed.id().value());
        refused(SystemsRefusal.CONTRACT_UNKNOWN, () -> keeping.add(facts, keeper));
        refused(SystemsRefusal.CONTRACT_SAYS_IT, () -> keeping.add(typedUnder(signed), manager));
        var id = keeping.add(facts, manager);
        var kept = register.one(id, manager);
        assertThat(kept.supplier()).isEqualTo(file.supplierName());
        assertThat(kept.ends()).isEqualTo(file.ends());
        assertThat(line(file.authority()).ends()).isEqualTo(file.ends());

        var end = changing.end(signed.id(), "agreed", "Both agree", Money.pounds(50_000), today(), false, manager);
        changing.approve(end, signed.approver());
        changing.takeEffect(end, manager);
        assertThat(register.one(id, manager).ends()).isEqualTo(today());
        assertThat(line(file.authority()).ends()).isEqualTo(today());
    }

    private SystemFacts typedUnder(Managed signed) {
        var plain = facts("parking", "Parker", "Civic", null, false);
        return new SystemFacts(
                plain.lineOfBusiness(),
                plain.name(),
                signed.id().value(),
                plain.supplier(),
                null,
                null,
                null,
                null,
                Hosted.UNKNOWN,
                Known.UNKNOWN,
                Known.UNKNOWN,
                Known.UNKNOWN,
                Known.UNKNOWN,
                Known.UNKNOWN,
                Known.UNKNOWN,
                "",
                "",
                false);
    }

    private RegisterAnswer.Line line(OrganisationId of) {
        return answers.of(authorities.details(of)).lines().getFirst();
    }

    @Test
    void thePublicAnswerCountsWhatIsNotKnownAsNotKnownAndLeavesOutWhatIsKeptBack() {
        assertThat(answers.of(authorities.details(authority))).isEqualTo(RegisterAnswer.NONE);
        keeping.add(facts("parking", "Parker", "Civic", today().plusYears(1), false), keeper);
        keeping.add(facts("security", "Firewall", "Secret", null, true), keeper);
        var answer = answers.of(authorities.details(authority));
        assertThat(answer.systems()).isEqualTo(2);
        assertThat(answer.internal()).isEqualTo(1);
        assertThat(answer.lines()).extracting(RegisterAnswer.Line::name).containsExactly("Parker");
        assertThat(answer.facets())
                .contains(
                        new RegisterAnswer.Facet("openInterface", 2, 0, 0),
                        new RegisterAnswer.Facet("shareable", 0, 0, 2));
        assertThat(register.page(authority, null))
                .extracting(system -> system.facts().name())
                .containsExactly("Parker");
        var all = new ArrayList<String>();
        register.each(authority, system -> all.add(system.facts().name()));
        assertThat(all).containsExactly("Parker");
        register.eachOwn(keeper, system -> all.add(system.facts().name()));
        assertThat(all).containsExactly("Parker", "Firewall", "Parker");
    }

    @Test
    void aFileIsTakenWholeOrNotAtAllAndTheSameFileTwiceChangesNothing() {
        var known = keeping.add(facts("waste", "Binman", "Old Ltd", null, false), keeper);
        var text = "line_of_business,name,supplier,ends,open_interface\nwaste,Binman,Trucks plc,2028-03-31,no\n"
                + "parking,Parker,Civic,,yes\n";
        var wrong = keeping.take(read(text + "parking,parker,Twice,,\nparking,,,,\n"), keeper);
        assertThat(wrong.wrong()).extracting(SystemFile.Wrong::number).containsExactly(4, 5);
        assertThat(register.own(keeper)).hasSize(1);
        assertThat(register.one(known, keeper).supplier()).isEqualTo("Old Ltd");

        var first = keeping.take(read(text), keeper);
        assertThat(List.of(first.added(), first.changed(), first.same())).containsExactly(1, 1, 0);
        assertThat(register.one(known, keeper).supplier()).isEqualTo("Trucks plc");
        var again = keeping.take(read(text), keeper);
        assertThat(List.of(again.added(), again.changed(), again.same())).containsExactly(0, 0, 2);
    }

    private SystemFile read(String text) {
        return SystemFile.read(text, businesses);
    }

    @Test
    void anEntryIsAskedForAgainAfterAYearAndOneClickConfirmsAll() {
        var id = keeping.add(facts("parking", "Parker", null, null, false), keeper);
        var address = people.person(keeper.person()).email();
        clock.travelTo(noon(today().plusYears(1).minusDays(1)));
        swept();
        assertThat(mailbox.kinds(address)).doesNotContain("register-due");
        assertThat(register.one(id, keeper).due()).isFalse();
        clock.travelTo(noon(today().plusDays(1)));
        swept();
        swept();
        assertThat(mailbox.kinds(address)).containsOnlyOnce("register-due");
        assertThat(mailbox.path(address, "register-due")).isEqualTo("/desk/systems");
        clock.travelTo(noon(today().plusDays(30)));
        swept();
        assertThat(mailbox.kinds(address).stream().filter("register-due"::equals))
                .hasSize(2);
        assertThat(register.one(id, keeper).due()).isTrue();
        assertThat(keeping.confirmAll(keeper)).isEqualTo(1);
        assertThat(keeping.confirmAll(keeper)).isZero();
        assertThat(register.one(id, keeper).due()).isFalse();
        clock.travelTo(noon(today().plusDays(60)));
        swept();
        assertThat(mailbox.kinds(address).stream().filter("register-due"::equals))
                .hasSize(2);
    }

    /** Other tests of the fork have registers too. */
    private void swept() {
        do sweep.sweep();
        while (!reasking.due().isEmpty() || !data.nearlyDue().isEmpty());
    }

    @Test
    void theBusiestServicesComeFirstWithWhatEndsFirst() {
        keeping.add(counted("parking", "Parker", 900, today().plusYears(2)), keeper);
        keeping.add(counted("parking", "Spaces", 200, today().plusYears(1)), keeper);
        keeping.add(counted("waste", "Binman", 1000, null), keeper);
        keeping.add(facts("planning", "Planner", null, null, false), keeper);
        assertThat(register.busiest(authority))
                .containsExactly(
                        new SystemsRegister.Busy("parking", 1100, 2, today().plusYears(1)),
                        new SystemsRegister.Busy("waste", 1000, 1, null));
    }

    @Test
    void aRequestForADatasetIsDueAfterTwentyWorkingDaysAndPublicWithItsAnswer() {
        clock.travelTo(noon(nextMonday()));
        var asker = cast.actor(cast.supplier(), Role.BID_WRITER);
        var id = data.ask(authority, "Trees", "To count the shade", asker);
        var keeperAddress = people.person(keeper.person()).email();
        assertThat(mailbox.path(keeperAddress, "dataset-asked")).isEqualTo("/desk/data/requests/" + id);
        var request = held.request(id, keeper);
        assertThat(request.dueOn()).isAfterOrEqualTo(today().plusDays(28));
        assertThat(held.answered(authority)).isEmpty();
        assertThat(answers.of(authorities.details(authority)).waiting()).isEqualTo(1);
        notFound(() -> held.request(id, cast.actor(cast.authority(), Role.BUYER)));

        clock.travelTo(noon(request.dueOn().minusDays(8)));
        swept();
        assertThat(mailbox.kinds(keeperAddress)).doesNotContain("dataset-due");
        clock.travelTo(noon(request.dueOn().minusDays(7)));
        swept();
        swept();
        assertThat(mailbox.kinds(keeperAddress)).containsOnlyOnce("dataset-due");

        notFound(() -> data.answer(id, published("https://data.example/trees"), asker));
        refused(SystemsRefusal.LINK_MISSING, () -> data.answer(id, published(null), keeper));
        refused(
                SystemsRefusal.DAY_PASSED,
                () -> data.answer(
                        id, new DatasetAnswer(DatasetAnswer.Kind.PLANNED, "Soon", null, today().minusDays(1)), keeper));
        refused(
                SystemsRefusal.DAY_MISSING,
                () -> data.answer(id, new DatasetAnswer(DatasetAnswer.Kind.PLANNED, "Soon", null, null), keeper));
        data.answer(id, published("https://data.example/trees"), keeper);
        refused(SystemsRefusal.ANSWERED, () -> data.answer(id, published("https://a.example"), keeper));
        assertThat(held.answered(authority)).extracting(RequestView::title).containsExactly("Trees");
        assertThat(mailbox.path(people.person(asker.person()).email(), "dataset-answered"))
                .isEqualTo("/authorities/" + authority.value() + "/data/requests");
        assertThat(answers.of(authorities.details(authority)).answered()).isEqualTo(1);
    }

    private static DatasetAnswer published(@Nullable String link) {
        return new DatasetAnswer(DatasetAnswer.Kind.PUBLISHED, "Here they are", link, null);
    }

    @Test
    void nobodyHasMoreThanFiveRequestsThatWait() {
        var asker = cast.actor(cast.supplier(), Role.BID_WRITER);
        for (int i = 0; i < 5; i++) data.ask(authority, "Trees " + i, "Shade", asker);
        refused(SystemsRefusal.TOO_MANY_OPEN, () -> data.ask(authority, "More", "Shade", asker));
        notFound(() -> data.ask(new OrganisationId(UUID.randomUUID()), "Trees", "Shade", keeper));
    }

    @Test
    void whatIsHeldIsChangedAndTakenOffTheListByWhoeverKeepsIt() {
        var id = data.add(holding("Trees", Sharing.EVERYBODY), keeper);
        data.add(holding("Graves", Sharing.NOBODY), keeper);
        assertThat(held.page(authority, null))
                .extracting(view -> view.facts().title())
                .containsExactly("Graves", "Trees");
        assertThat(answers.of(authorities.details(authority)).open()).isEqualTo(1);
        long seen = held.kept(id, keeper).version();
        data.revise(id, seen, holding("Trees and hedges", Sharing.EVERYBODY), keeper);
        refused(
                SystemsRefusal.CHANGED_MEANWHILE,
                () -> data.revise(id, seen, holding("Trees", Sharing.NOBODY), keeper));
        notFound(() -> held.kept(id, cast.actor(cast.authority(), Role.BUYER)));
        data.withdraw(id, keeper);
        refused(SystemsRefusal.WITHDRAWN, () -> data.withdraw(id, keeper));
        assertThat(held.own(keeper)).hasSize(1);
    }

    private static HoldingFacts holding(String title, Sharing sharing) {
        return new HoldingFacts(
                title, "", "Parks team", DataForm.MAPS, DataQuality.GOOD, "OGL 3.0", sharing, Known.NO, null);
    }

    @Test
    void theRadarSeesSystemsAndPublicContractsThatEndInItsWindowOnceEach() {
        var signed = Managed.signed(beans);
        var file = contracts.file(signed.id(), signed.manager());
        var inTime = keeping.add(facts("parking", "Parker", "Civic", today().plusMonths(6), false), keeper);
        keeping.add(facts("waste", "Binman", "Civic", today().plusMonths(60), false), keeper);
        keeping.add(facts("security", "Firewall", "Civic", today().plusMonths(6), true), keeper);
        var window = radar.window(24);
        var ids = ids(radar.endings(window, Set.of(authority, file.authority())));
        assertThat(ids).containsExactlyInAnyOrder(inTime, signed.id().value());
        var linked = keeping.add(
                facts("parking", "Bays", null, null, false).under(signed.id().value()), signed.manager());
        assertThat(ids(radar.endings(window, Set.of(authority, file.authority()))))
                .containsExactlyInAnyOrder(inTime, linked);
        assertThat(ids(radar.endings(radar.window(3), Set.of(authority)))).isEmpty();
        var all = new ArrayList<UUID>();
        radar.each(window, ending -> all.add(ending.id()));
        assertThat(all).contains(inTime, linked).doesNotHaveDuplicates();
    }

    private static List<UUID> ids(List<Ending> endings) {
        return endings.stream().map(Ending::id).toList();
    }

    @Test
    void theLeadMakesDemandLinesOfWhatEndsTogetherWithTodaysSupplierAndCost() {
        var circle = Circle.agreed(beans);
        var first = cast.actor(circle.others.get(0).authority(), Role.BUYER);
        var second = cast.actor(circle.others.get(1).authority(), Role.BUYER);
        var ends = today().plusMonths(9);
        var one = keeping.add(priced("parking", "Parker", "Civic", ends, 40, "12000"), first);
        var two = keeping.add(priced("parking", "Spaces", null, ends.plusDays(20), null, null), second);
        var outside = keeping.add(priced("parking", "Bays", null, ends, null, null), keeper);
        var window = radar.window(18);
        var lead = circle.lead.speaker();
        assertThat(ids(proposing.endings(circle.id, window, lead))).containsExactly(one, two);
        notFound(() -> proposing.endings(circle.id, window, circle.others.get(0).speaker()));
        var terms = new PoolTerms("Parking together", today().plusMonths(2), null, null);
        refused(
                SystemsRefusal.NO_MEMBER,
                () -> proposing.propose(circle.id, terms, Set.of(one, outside), window, FOUR_YEARS, lead));
        refused(
                SystemsRefusal.NOTHING_CHOSEN,
                () -> proposing.propose(circle.id, terms, Set.of(), window, FOUR_YEARS, lead));
        var pool = pools.pool(proposing.propose(circle.id, terms, Set.of(one, two), window, FOUR_YEARS, lead), lead);
        assertThat(pool.lines()).hasSize(2);
        var line = pool.lines().stream()
                .filter(of -> of.authority().equals(circle.others.get(0).authority()))
                .findFirst()
                .orElseThrow();
        assertThat(line.demand().title()).isEqualTo("Parking permits and penalties: Parker");
        assertThat(line.demand().quantity()).isEqualByComparingTo("40");
        assertThat(line.demand().value()).isEqualByComparingTo("48000");
        assertThat(line.demand().baseline()).isEqualByComparingTo("12000");
        assertThat(line.demand().supplier()).isEqualTo("Civic");
        assertThat(line.demand().neededFrom()).isEqualTo(ends.plusDays(1));
        assertThat(line.standing()).isNull();
        assertThat(mailbox.kinds(
                        people.person(circle.others.get(0).speaker().person()).email()))
                .contains("pool-grouped");
        committing.sign(
                line.id(),
                CommitmentStep.INTERESTED,
                null,
                today().plusMonths(3),
                circle.others.get(0).speaker());
    }

    @Test
    void theRadarSeesWhatImportedNoticesTellOfAuthoritiesHere() {
        var ends = today().plusMonths(6);
        var parking = ImportedAward.of("Parking permits", "Civic Ltd", "63712400", ends)
                .by(authority, beans);
        ImportedAward.of("Later", "Civic Ltd", "63712400", today().plusMonths(40))
                .by(authority, beans);
        ImportedAward.of("Only a tender", "Civic Ltd", "63712400", ends)
                .as("UK4")
                .by(authority, beans);
        ImportedAward.of("Ended", "Civic Ltd", "63712400", ends).as("UK11").by(authority, beans);
        var found = radar.endings(radar.window(24), Set.of(authority));
        assertThat(found).hasSize(1);
        var ending = found.getFirst();
        assertThat(ending.kind()).isEqualTo(Ending.Kind.IMPORTED);
        assertThat(ending.authority()).isEqualTo(authority);
        assertThat(ending.title()).isEqualTo("Parking permits");
        assertThat(ending.supplier()).isEqualTo("Civic Ltd");
        assertThat(ending.ends()).isEqualTo(ends);
        assertThat(ending.cpv()).isEqualTo("63712400");
        assertThat(ending.yearlyCost()).isBetween(new BigDecimal("11980"), new BigDecimal("12020"));
        assertThat(ending.imported()).isEqualTo(new Ending.Imported(parking.ocid(), "Find a Tender", null));
        assertThat(ids(radar.endings(radar.window(3), Set.of(authority)))).isEmpty();
        var all = new ArrayList<UUID>();
        radar.each(radar.window(24), each -> all.add(each.id()));
        assertThat(all).containsOnlyOnce(ending.id());

        parking.by(authority, beans);
        assertThat(radar.endings(radar.window(24), Set.of(authority)))
                .as("two notices of one process are one contract")
                .hasSize(1);
    }

    @Test
    void anAmountWithoutVatIsNeverTakenForOneWithIt() {
        var ends = today().plusMonths(6);
        ImportedAward.of("Net", "Civic", "63712400", ends)
                .valued("\"amount\":20000")
                .by(authority, beans);
        var ending = radar.endings(radar.window(24), Set.of(authority)).getFirst();
        assertThat(ending.yearlyCost()).isNull();
        assertThat(Objects.requireNonNull(ending.imported()).yearlyNet())
                .isBetween(new BigDecimal("9980"), new BigDecimal("10020"));
    }

    @Test
    void ofTwoAmountsInANoticeTheOneWithVatCounts() {
        ImportedAward.of("Both", "Civic", "63712400", today().plusMonths(6))
                .valued("\"amount\":20000,\"amountGross\":24000")
                .by(authority, beans);
        var ending = radar.endings(radar.window(24), Set.of(authority)).getFirst();
        assertThat(ending.yearlyCost()).isBetween(new BigDecimal("11980"), new BigDecimal("12020"));
        assertThat(Objects.requireNonNull(ending.imported()).yearlyNet()).isNull();
    }

    @Test
    void whatIsAContractHereIsNotShownAsImportedToo() {
        var signed = Managed.signed(beans);
        var of = contracts.file(signed.id(), signed.manager()).authority();
        var ocid = jdbc.queryForObject(
                "select p.ocid from procurement p join contract_file f on f.procurement_id = p.id where f.contract_id = ?",
                String.class,
                signed.id().value());
        var award = ImportedAward.of("Ours", "Civic", "63712400", today().plusMonths(6));
        award.under(Objects.requireNonNull(ocid)).by(of, beans);
        var window = radar.window(24);
        assertThat(ids(radar.endings(window, Set.of(of))))
                .containsExactly(signed.id().value());
        keeping.add(
                facts("parking", "Bays", null, null, false).under(signed.id().value()), signed.manager());
        assertThat(radar.endings(window, Set.of(of))).extracting(Ending::kind).containsExactly(Ending.Kind.SYSTEM);
    }

    @Test
    void theLeadMakesADemandLineOfAnImportedContract() {
        var circle = Circle.agreed(beans);
        var ends = today().plusMonths(9);
        var first = circle.others.get(0).authority();
        ImportedAward.of("Boilers", "Heat Ltd", "50720000", ends).by(first, beans);
        ImportedAward.of("Radiators", "Warm plc", "50720000", ends)
                .by(circle.others.get(1).authority(), beans);
        var window = radar.window(18);
        var lead = circle.lead.speaker();
        var cluster = Clustering.of(proposing.endings(circle.id, window, lead)).getFirst();
        assertThat(cluster.endings()).hasSize(2);
        var terms = new PoolTerms("Heating together", today().plusMonths(2), null, null);
        var chosen = Set.copyOf(ids(cluster.endings()));
        var pool = pools.pool(proposing.propose(circle.id, terms, chosen, window, FOUR_YEARS, lead), lead);
        var demand = pool.lines().stream()
                .filter(line -> line.authority().equals(first))
                .findFirst()
                .orElseThrow()
                .demand();
        assertThat(demand.title()).endsWith("Boilers");
        assertThat(demand.supplier()).isEqualTo("Heat Ltd");
        assertThat(demand.cpv()).isEqualTo("50720000");
        assertThat(demand.baseline()).isBetween(new BigDecimal("11980"), new BigDecimal("12020"));
        assertThat(demand.contractEnds()).isEqualTo(ends);
    }

    @Test
    void anAuthoritySaysInOneStepThatItNeedsWhatASystemGives() {
        var circle = Circle.agreed(beans);
        var member = circle.others.get(0);
        var speaker = cast.actor(member.authority(), Role.BUYER, Role.COALITION_MEMBER);
        var system = keeping.add(priced("waste", "Binman", "Trucks", null, 12, null), speaker);
        notFound(() -> proposing.need(system, circle.id, FOUR_YEARS, cast.actor(member.authority(), Role.BUYER)));
        var line = pools.line(proposing.need(system, circle.id, FOUR_YEARS, speaker), speaker);
        assertThat(line.authority()).isEqualTo(member.authority());
        assertThat(line.demand().title()).isEqualTo("Waste and recycling collection: Binman");
        assertThat(line.demand().neededFrom()).isEqualTo(today().plusDays(1));
    }

    private SystemFacts facts(
            String business, String name, @Nullable String supplier, @Nullable LocalDate ends, boolean internal) {
        return new SystemFacts(
                business,
                name,
                null,
                supplier,
                ends,
                null,
                null,
                null,
                Hosted.SUPPLIER_CLOUD,
                Known.YES,
                Known.NO,
                Known.UNKNOWN,
                Known.UNKNOWN,
                Known.UNKNOWN,
                Known.UNKNOWN,
                "",
                "",
                internal);
    }

    private SystemFacts counted(String business, String name, int transactions, @Nullable LocalDate ends) {
        return with(business, name, null, ends, null, transactions, null);
    }

    private SystemFacts priced(
            String business,
            String name,
            @Nullable String supplier,
            @Nullable LocalDate ends,
            @Nullable Integer users,
            @Nullable String cost) {
        return with(business, name, supplier, ends, users, null, cost == null ? null : new BigDecimal(cost));
    }

    private static SystemFacts with(
            String business,
            String name,
            @Nullable String supplier,
            @Nullable LocalDate ends,
            @Nullable Integer users,
            @Nullable Integer transactions,
            @Nullable BigDecimal cost) {
        return new SystemFacts(
                business,
                name,
                null,
                supplier,
                ends,
                users,
                transactions,
                cost,
                Hosted.UNKNOWN,
                Known.UNKNOWN,
                Known.UNKNOWN,
                Known.UNKNOWN,
                Known.UNKNOWN,
                Known.UNKNOWN,
                Known.UNKNOWN,
                "",
                "",
                false);
    }

    private long version(UUID system) {
        return register.one(system, keeper).version();
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private LocalDate nextMonday() {
        return today().plusDays(8 - today().getDayOfWeek().getValue());
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(UkTime.ZONE).toInstant();
    }

    private static void notFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    private static void refused(SystemsRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
