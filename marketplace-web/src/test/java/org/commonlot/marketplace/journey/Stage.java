package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Phone;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One procurement's people at their screens, its clock, and where its pages are once they are known. */
final class Stage implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Chromium chromium = Chromium.start();
    private final Inspection inspection = new Inspection();
    private final String site;
    private final Troupe troupe;
    private final MarketClock clock;
    private final Map<Person, Phone> phones = new HashMap<>();

    final String title;
    final Troupe.Council council;
    final Person author;
    final Person approver;
    final List<Person> openers;
    final Person chair;
    final Person evaluator;
    final Person auditor;
    final Person anybody;
    final Instant deadline;

    /** Those of other authorities, by their e-mail address at work. */
    final Map<Person, String> guests = new LinkedHashMap<>();

    /** Somebody of another authority who only looks on; nobody where all are of one authority. */
    final @Nullable Person observer;

    /** The addresses of the buyers' page and of the public page. */
    String desk = "";

    String page = "";

    /** @param joint whether an opener, an evaluator and an observer come from other authorities */
    Stage(String title, int port, Troupe troupe, MarketClock clock, boolean joint) {
        this.title = title;
        this.site = "http://localhost:" + port;
        this.troupe = troupe;
        this.clock = clock;
        this.council = joint ? troupe.jointCouncil() : troupe.council();
        this.author = signedIn(council.author());
        this.approver = withPhone(signedIn(council.approver()));
        this.openers = council.openers().stream()
                .map(this::signedIn)
                .map(this::withPhone)
                .toList();
        this.chair = signedIn(council.chair());
        this.evaluator = signedIn(council.evaluator());
        this.auditor = signedIn(council.auditor());
        this.anybody = person("anybody");
        if (joint) {
            var neighbour = troupe.neighbour();
            this.observer = signedIn(neighbour);
            guests.put(openers.get(1), council.openers().get(1).email());
            guests.put(evaluator, council.evaluator().email());
            guests.put(observer, neighbour.email());
        } else {
            this.observer = null;
        }
        this.deadline =
                today().plusDays(30).atTime(LocalTime.NOON).atZone(UkTime.ZONE).toInstant();
    }

    private Person signedIn(Troupe.Member member) {
        return person(member.name()).signIn(member.email(), Troupe.PASSWORD);
    }

    /** Sets their second factor up: openers come to nothing else before they did. */
    private Person withPhone(Person person) {
        phones.put(person, person.setsUpAPhone(clock.instant()));
        return person;
    }

    /** Presses a button that wants a fresh code: gives it, and presses again. */
    Person pressWithCode(Person person, String button) {
        person.press(button).sees("Give your code");
        person.fill(
                        "Code",
                        Objects.requireNonNull(phones.get(person), "No phone").code(clock.instant()))
                .press("Go on");
        return person.press(button);
    }

    Person person(String name) {
        return chromium.person(name, site, inspection);
    }

    /** Somebody who registers a firm as its first person, and signs in. */
    Person registered(String name, String firm) {
        return troupe.entrance(site).registersAFirm(person(name), troupe.newEmail(), firm);
    }

    List<Person> everybodyNamed() {
        var all = new ArrayList<>(openers);
        all.addAll(deciding());
        if (observer != null) all.add(observer);
        return all;
    }

    /** Those who can influence the decision. */
    List<Person> deciding() {
        return List.of(author, approver, chair, evaluator);
    }

    /** Those who may read bids: they declare again. */
    List<Person> reading() {
        return observer == null ? deciding() : List.of(author, approver, chair, evaluator, observer);
    }

    /** What the addresses of the pages of its lot begin with, once the author is offered one of them. */
    String lot() {
        var links = author.open(desk).page().locator("a[href*='/lots/']");
        var parts = Objects.requireNonNull(links.first().getAttribute("href")).split("/");
        return desk + "/lots/" + parts[5];
    }

    Person atDesk(Person person) {
        return person.open("/desk").follow(title);
    }

    /** Copies from the central platform what was published there at this minute. */
    void recordsNotice(Person person, String number, String done) {
        person.fill("Notice number", number)
                .date("Day of publication", today())
                .fill("Time of publication", now())
                .press("Record notice")
                .sees(done);
        later(Duration.ofMinutes(10));
    }

    /** The time of day in the United Kingdom, to the minute. */
    String now() {
        return Wording.exactUk(clock.instant()).substring(0, 5);
    }

    LocalDate today() {
        return UkTime.date(clock.instant());
    }

    void later(Duration time) {
        clock.travelTo(clock.instant().plus(time));
    }

    void travelTo(Instant moment) {
        clock.travelTo(moment);
    }

    /** The releases so far, oldest first, are tagged like that; programs find each of them in the list too. */
    void ocdsHas(String... tags) {
        var ocid = anybody.open(page).target("This procurement as open data").replaceFirst(".*/", "");
        var releases = json("/api/ocds/records/" + ocid).at("/records/0/releases");
        assertThat(releases.valueStream()
                        .flatMap(release -> release.path("tag").valueStream())
                        .map(JsonNode::asString))
                .containsExactly(tags);
        var listed = new ArrayList<String>();
        for (var next = "/api/ocds/releases"; !next.isEmpty(); ) {
            var found = json(next);
            found.path("releases")
                    .forEach(release -> listed.add(release.path("id").asString()));
            next = found.at("/links/next").asString("").replaceFirst("https?://[^/]*", "");
        }
        assertThat(listed)
                .containsAll(releases.valueStream()
                        .map(release -> release.path("id").asString())
                        .toList());
    }

    private JsonNode json(String path) {
        var answer = anybody.page().request().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return JSON.readTree(answer.text());
    }

    /** Fails with everything that is wrong with the pages that were met. */
    void report(String journey) {
        inspection.report(journey);
    }

    @Override
    public void close() {
        chromium.close();
    }
}
