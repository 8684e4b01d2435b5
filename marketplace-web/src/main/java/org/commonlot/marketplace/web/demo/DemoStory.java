package org.commonlot.marketplace.web.demo;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.award.Awarding;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.procurement.DirectAward;
import org.commonlot.marketplace.procurement.Ending;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.web.demo.DemoStage.Play;
import org.springframework.stereotype.Component;

/** Ten months in Eastmere, told so that procurements in every state are left when today comes. */
@Component
@Demo
class DemoStory {

    static final String[] GOOD = {
        "We start with two weeks beside your staff, then put a first version into their hands in week six. In Carrow"
                + " County the same approach cut repeat calls by a third within a year.",
        "All data stays in your tenancy, in open formats, with a documented interface. You can leave with one export.",
        "Two paid placements for local learners, and our code published for the other six councils."
    };
    static final String[] PLAIN = {
        "We will install our product and train your staff.",
        "Data can be exported on request.",
        "We support local charities."
    };

    private final DemoCast cast;
    private final DemoStage stage;
    private final Procuring procuring;
    private final Clarifying clarifying;
    private final EvaluationDesk evaluations;
    private final Awarding awarding;
    private final AwardDesk awards;
    private final DemoOutcomes outcomes;
    private final DemoGates gates;
    private final DemoHistory history;
    private final DemoProof proof;
    private final DemoSharing sharing;
    private final DemoQuestions questions;
    private final MarketClock clock;

    DemoStory(
            DemoCast cast,
            DemoStage stage,
            Procuring procuring,
            Clarifying clarifying,
            EvaluationDesk evaluations,
            Awarding awarding,
            AwardDesk awards,
            DemoOutcomes outcomes,
            DemoGates gates,
            DemoHistory history,
            DemoProof proof,
            DemoSharing sharing,
            DemoQuestions questions,
            MarketClock clock) {
        this.cast = cast;
        this.stage = stage;
        this.procuring = procuring;
        this.clarifying = clarifying;
        this.evaluations = evaluations;
        this.awarding = awarding;
        this.awards = awards;
        this.outcomes = outcomes;
        this.gates = gates;
        this.history = history;
        this.proof = proof;
        this.sharing = sharing;
        this.questions = questions;
        this.clock = clock;
    }

    /** Tells it all. It ends at the moment at which it was called. Gives back the framework that others may use. */
    Play tell() {
        var today = clock.instant();
        from(today, DemoHistory.BEGINS);
        cast.enter();
        history.tell(today);
        completed(today);
        var missedBins = completedBelowThreshold(today);
        unsuccessful(today);
        cancelled(today);
        inItsSecondStage(today);
        inStandstill(today);
        awardedDirectly(today);
        proposed(today);
        evaluating(today);
        threeLots(today);
        awaitingOpening(today);
        open(today);
        drafts(today);
        from(today, 2);
        proof.shown(missedBins);
        clock.travelTo(today);
        return missedBins;
    }

    private void from(Instant today, int daysAgo) {
        clock.travelTo(today.minus(Duration.ofDays(daysAgo)));
    }

    private void completed(Instant today) {
        from(today, 100);
        var play = stage.published(stage.drafted(
                "combined",
                DemoBrief.open(
                        "One place to book council facilities",
                        180_000,
                        320_000,
                        new Problem(
                                "Residents book halls, pitches and rooms in seven different ways, three of them by"
                                        + " telephone. Half of all slots stay empty while clubs can't find one.",
                                "1,900 clubs and 240,000 residents across seven councils.",
                                "Any slot in Eastmere found and booked in two minutes, on a phone.",
                                "Two councils tried a shared spreadsheet; a discovery in spring mapped all rules.",
                                "Seven booking systems, payment through GOV.UK Pay, open calendars (iCalendar).")),
                28));
        stage.bid(play, 1, "264000", GOOD);
        stage.bid(play, 2, "298000", PLAIN);
        stage.bid(play, 4, "249500", PLAIN);
        stage.evaluated(play, 5, 4, 4, 3, 3, 3, 3, 2, 3);
        outcomes.decided(play);
        var award = awards.award(play.lot(), stage.of(play, "author")).orElseThrow();
        var ends = award.standstillEnds();
        if (ends != null) clock.travelTo(ends.plus(Duration.ofHours(10)));
        outcomes.signed(play);
    }

    private Play completedBelowThreshold(Instant today) {
        from(today, 80);
        var play = stage.published(sharing.offered(stage.drafted(
                "city",
                DemoBrief.small(
                        "Tell people when their bin was missed",
                        25_000,
                        60_000,
                        new Problem(
                                "When a crew can't empty a bin, residents learn of it by looking. 900 of them call"
                                        + " each week.",
                                "Residents of 140,000 homes; the contact centre.",
                                "A message within an hour, and half of the calls gone.",
                                "Crews note missed bins on tablets since last year.",
                                "In-cab system with an open interface; GOV.UK Notify.")),
                16)));
        stage.bid(play, 0, "38400", GOOD);
        stage.bid(play, 7, "42000", PLAIN);
        stage.evaluated(play, 5, 4, 5, 3, 3, 2);
        outcomes.decided(play);
        outcomes.signed(play);
        return play;
    }

    private void unsuccessful(Instant today) {
        from(today, 70);
        stage.opened(stage.published(stage.drafted(
                "city",
                DemoBrief.small(
                        "Sensors for grit bins",
                        10_000,
                        28_000,
                        new Problem(
                                "Crews drive to 400 grit bins to see whether they are empty.",
                                "Winter service crews.",
                                "Only bins that need it are visited.",
                                "A student project tried ultrasound.",
                                "A LoRaWAN network covers most of the city.")),
                14)));
    }

    private void cancelled(Instant today) {
        from(today, 60);
        var play = stage.published(stage.drafted(
                "combined",
                DemoBrief.open(
                        "Shared digital mailroom",
                        220_000,
                        400_000,
                        new Problem(
                                "Seven councils scan the same kinds of letters in seven ways.",
                                "About 300 staff.",
                                "Post reaches a case worker within a day.",
                                "A business case was approved in spring.",
                                "Document management systems of four suppliers.")),
                30));
        procuring.cancel(
                play.id(),
                new Ending(
                        "need-ended",
                        "Two councils have changed their accommodation plans, so the need is no longer what was"
                                + " described.",
                        "071204-2026",
                        clock.instant()),
                stage.of(play, "approver"));
    }

    private void awardedDirectly(Instant today) {
        from(today, 5);
        var play = stage.published(stage.drafted(
                "city",
                "Another year of the crematorium system",
                new Problem(
                        "The system that books services and keeps the statutory register is replaced next year; until"
                                + " then bookings must go on.",
                        "Bereaved families, funeral directors, four members of staff.",
                        "Bookings go on without a gap until the new system is there.",
                        "A competition for the new system is being prepared.",
                        "The crematorium system, its register of cremations."),
                150_000,
                220_000,
                new DirectAward(
                        "exclusive-rights",
                        "The supplier alone holds the rights in the software that runs the register, and nobody else"
                                + " may maintain it. Moving to another system within two months would risk the"
                                + " statutory register, and no alternative does its work meanwhile.",
                        null,
                        "Stillwater Registers Ltd",
                        "GB-COH",
                        "09876543",
                        new BigDecimal("204000"))));
        var author = stage.of(play, "author");
        clock.travelTo(today.minus(Duration.ofDays(2)));
        awarding.propose(play.lot(), "", "Nothing has come to light since the transparency notice.", author);
        awarding.approve(play.lot(), stage.of(play, "approver"));
        awarding.fileNotice(play.lot(), stage.notice(), clock.instant(), author);
    }

    private void inItsSecondStage(Instant today) {
        from(today, 75);
        var draft = stage.drafted(
                "city",
                DemoBrief.flexible(
                        "Keep older people warm at home",
                        230_000,
                        390_000,
                        new Problem(
                                "Every winter 300 older residents go to hospital because their homes are cold. We learn"
                                        + " of it from the hospital.",
                                "11,000 people over 75 who live alone.",
                                "A home that gets too cold is noticed within a day, by people whom the resident knows.",
                                "A pilot with temperature cards in 200 homes.",
                                "Housing and social care systems; weather data; no health records.")),
                28);
        var play = stage.published(stage.staged(draft, 2, 83));
        stage.bid(play, 0, "286000", GOOD);
        stage.bid(play, 3, "301000", GOOD);
        stage.bid(play, 5, "344000", PLAIN);
        stage.evaluated(play, 5, 4, 4);
        from(today, 16);
        var pilot = stage.nextStage(play, 2);
        stage.drafted(pilot, 0, "279000", GOOD[0]);
    }

    private void inStandstill(Instant today) {
        from(today, 45);
        var play = stage.published(questions.conditioned(stage.drafted(
                "city",
                DemoBrief.open(
                        "Find damp homes before people fall ill",
                        210_000,
                        290_000,
                        new Problem(
                                "We learn of damp and mould when a tenant complains, on average nine months after it"
                                        + " began.",
                                "16,000 council homes, and families with small children most of all.",
                                "Homes at risk found and visited within four weeks.",
                                "Repairs data was cleaned; a pilot put loggers into 60 homes.",
                                "Housing management system, repairs data, energy certificates.")),
                28)));
        stage.bid(play, 0, "241000", GOOD);
        stage.bidRelying(play, 5, new NamedParty("Larch Housing Data Ltd", "9 Quay Row, Alderbridge"), "228000", PLAIN);
        stage.bid(play, 2, "287000", GOOD);
        stage.agreed(questions.satisfied(stage.checked(play), 5), 5, 5, 4, 3, 3, 3, 4, 4, 4);
        from(today, 2);
        outcomes.decided(play);
    }

    private void proposed(Instant today) {
        from(today, 30);
        var play = stage.published(stage.drafted(
                "combined",
                DemoBrief.small(
                        "Where do young people wait for a bus?",
                        20_000,
                        45_000,
                        new Problem(
                                "Timetables are planned from ticket data, which doesn't show who gave up waiting.",
                                "People from 16 to 24 outside the towns.",
                                "A map of journeys that people want to make and can't.",
                                "A survey with 300 answers.",
                                "Open bus data, mobility data sets.")),
                14));
        stage.bid(play, 8, "36000", GOOD);
        stage.bid(play, 3, "31500", GOOD);
        stage.evaluated(play, 4, 4, 3, 4, 5, 5);
        stage.recordChecked(questions.queried(play));
        var best = evaluations.ranking(play.lot(), stage.of(play, "author")).getFirst();
        awarding.propose(
                play.lot(),
                best.reference(),
                "The highest total under the published formula.",
                stage.of(play, "author"));
        gates.stand(play);
    }

    private void evaluating(Instant today) {
        from(today, 64);
        var play = stage.published(stage.joint(stage.drafted(
                "city",
                DemoBrief.open(
                        "Help people through a planning application",
                        230_000,
                        360_000,
                        new Problem(
                                "Four of ten applications come back because something is missing. Each return costs an"
                                        + " applicant three weeks.",
                                "5,200 applicants a year, most of them for the first time.",
                                "Nine of ten applications are complete when they arrive.",
                                "We know the twelve most frequent gaps.",
                                "Planning system, national data standards for planning.")),
                28)));
        stage.bid(play, 9, "301000", GOOD);
        stage.bid(play, 1, "318000", PLAIN);
        stage.checked(play);
        stage.scored(play, "evaluator", 4, 3, 4, 3, 3, 2);
        from(today, 7);
        questions.chased(play);
    }

    /** One lot is awarded, one is being scored, and for the third nobody has bid. */
    private void threeLots(Instant today) {
        from(today, 34);
        var brief = DemoBrief.small(
                "Know where the streets flood before it rains",
                60_000,
                150_000,
                new Problem(
                        "After heavy rain crews drive to the same forty drains to see which are blocked. The others are"
                                + " found when a cellar is full.",
                        "3,400 homes and 180 shops in the low parts of the city, and the drainage crews.",
                        "Blocked drains are cleared before the rain comes, and people at risk are warned.",
                        "A student project put twelve sensors into drains for a winter.",
                        "Asset register of drains; a LoRaWAN network; open rainfall data of the Met Office."));
        var play = stage.published(stage.divided(
                stage.drafted("city", brief, 16),
                brief,
                new DemoStage.Part(
                        "Sensors in 300 drains",
                        "Supply, fit and keep working 300 level sensors on the city’s own radio network.",
                        80_000,
                        false,
                        "38421100"),
                new DemoStage.Part(
                        "A map that shows what will flood",
                        "Software that joins levels, rainfall and the drainage map, with all data open.",
                        50_000,
                        false,
                        "72212000"),
                new DemoStage.Part(
                        "Flood wardens who trust it",
                        "Training for 60 volunteers in six neighbourhoods, by people whom they know.",
                        20_000,
                        true,
                        "80500000")));
        var lots = stage.lots(play);
        stage.bid(play.of(lots.get(0)), 0, "71000", GOOD);
        stage.bid(play.of(lots.get(0)), 4, "78500", PLAIN);
        stage.bid(play.of(lots.get(1)), 0, "44000", PLAIN);
        stage.bid(play.of(lots.get(1)), 5, "47500", GOOD);
        stage.evaluated(play.of(lots.get(0)), 5, 4, 4, 3, 3, 3);
        outcomes.decided(play.of(lots.get(0)));
        stage.cleared(play.of(lots.get(1)));
        stage.scored(play.of(lots.get(1)), "evaluator", 3, 3, 3, 4, 4, 4);
    }

    private void awaitingOpening(Instant today) {
        from(today, 16);
        var play = stage.published(stage.drafted(
                "city",
                DemoBrief.small(
                        "Read old paper maps",
                        15_000,
                        29_000,
                        new Problem(
                                "Searches of land charges wait for somebody to read a paper map.",
                                "2,000 house buyers a year.",
                                "A search answered on the same day.",
                                "All 4,100 maps are scanned.",
                                "Scans in TIFF; a spatial database.")),
                15));
        stage.bid(play, 0, "24800", GOOD);
        stage.bid(play, 4, "27000", PLAIN);
        stage.closed(play);
    }

    private void open(Instant today) {
        from(today, 22);
        var play = stage.drafted(
                "city",
                DemoBrief.open(
                        "Fewer empty trips for home carers",
                        220_000,
                        380_000,
                        new Problem(
                                "Home carers drive 41,000 miles a month. A fifth of it is between visits that could"
                                        + " have been neighbours, and visits start late because of it.",
                                "1,150 people who need care at home, and 420 carers.",
                                "Carers spend the time with people that they spend on the road today.",
                                "Rotas of one area were planned anew by hand: a quarter fewer miles.",
                                "Care management system with an interface; rotas as CSV; open road data.")),
                28);
        document(play.id(), "Draft contract", "draft-contract.txt", "The draft contract of the demo.");
        document(
                play.id(),
                "How rotas look today",
                "rotas.csv",
                "area,carer,visit,start,end\nNorth,12,4711,08:00,08:30\n");
        stage.published(play);
        from(today, 15);
        var asked =
                clarifying.ask(play.id(), "May a bidder use mapping data under an open licence only?", cast.bidder(4));
        clarifying.answer(
                asked,
                "May a bidder use mapping data under an open licence only?",
                "Yes. Ordnance Survey data under the public sector agreement is available too.",
                stage.of(play, "author"));
        clarifying.ask(play.id(), "Can rotas be read while carers are on the road?", cast.bidder(1));
        stage.drafted(play, 0, "248000", GOOD[0]);
        stage.bid(play, 5, "312000", GOOD);
        from(today, 4);
        stage.published(proof.scheduled(stage.drafted(
                "combined",
                DemoBrief.small(
                        "Show small firms what councils will buy next",
                        18_000,
                        50_000,
                        new Problem(
                                "Contracts end and are bought again without small firms hearing of it.",
                                "Small technology firms in Eastmere.",
                                "Every firm sees a year ahead which systems come up.",
                                "Contract registers of three councils were compared.",
                                "Contract registers as CSV; open contracting data.")),
                16)));
    }

    private void drafts(Instant today) {
        from(today, 3);
        stage.approved(stage.drafted(
                "city",
                DemoBrief.open(
                        "Answer the telephone in every language",
                        215_000,
                        340_000,
                        new Problem(
                                "A third of callers wait for an interpreter, eleven minutes on average.",
                                "Callers in 60 languages.",
                                "Everybody is understood within a minute.",
                                "A trial with live translation of text.",
                                "Contact centre platform.")),
                40));
        stage.inReview(stage.drafted(
                "combined",
                DemoBrief.small(
                        "A shared register of AI in use",
                        12_000,
                        30_000,
                        new Problem(
                                "No council can say which of its systems decide with AI.",
                                "Residents whose cases are decided.",
                                "One public register that stays true.",
                                "A list in a spreadsheet.",
                                "Systems registers; the algorithmic transparency standard.")),
                30));
        procuring.draft("Less paper in school admissions", cast.city(), cast.actor("city.author"));
    }

    private void document(ProcurementId id, String title, String fileName, String text) {
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        procuring.attach(id, title, fileName, content, cast.actor("city.author"));
    }
}
