package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of people, wherever they run: they are kept in the database. */
@Component
class Sessions {

    private static final String DEVICE = Sessions.class.getName() + ".device";
    private static final int LONGEST_DEVICE = 300;

    /**
     * A session as its owner sees it.
     *
     * @param handle names it, and opens nothing: no page shows the id of a session
     */
    record Row(UUID handle, Device device, Instant since, Instant lastUsed, boolean here) {}

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final MarketClock clock;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, MarketClock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Keeps what the browser says of itself: for the person, who may not know a session again otherwise. */
    static void begin(HttpServletRequest request) {
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        request.getSession().setAttribute(DEVICE, agent.substring(0, Math.min(agent.length(), LONGEST_DEVICE)));
    }

    /** The one last used first. Sessions know the time of the machine only: it is told as of our clock. */
    List<Row> list(PersonId person, HttpServletRequest here) {
        var own = id(here);
        return of(person).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> row(session, own))
                .sorted(Comparator.comparing(Row::here)
                        .thenComparing(Row::lastUsed)
                        .reversed())
                .toList();
    }

    private Row row(Session session, String own) {
        String device = session.getAttributeOrDefault(DEVICE, "");
        return new Row(
                handle(session.getId()),
                Device.of(device),
                session.getCreationTime().plus(clock.offset()),
                session.getLastAccessedTime().plus(clock.offset()),
                session.getId().equals(own));
    }

    int count(PersonId person) {
        return of(person).size();
    }

    /** Signs the person out everywhere, from the next request on. */
    void endAll(PersonId person) {
        of(person).keySet().forEach(repository::deleteById);
    }

    /** Signs the person out everywhere but here. */
    void endOthers(PersonId person, HttpServletRequest here) {
        var own = id(here);
        of(person).keySet().stream().filter(id -> !id.equals(own)).forEach(repository::deleteById);
    }

    /** Ends one of the person's own sessions. */
    void end(PersonId person, UUID handle) {
        var found = of(person).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .findFirst()
                .orElseThrow(NotFound::new);
        repository.deleteById(found);
    }

    private Map<String, ? extends Session> of(PersonId person) {
        return repository.findByPrincipalName(person.value().toString());
    }

    private static UUID handle(String id) {
        return UUID.nameUUIDFromBytes(("session " + id).getBytes(StandardCharsets.UTF_8));
    }

    private static String id(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }
}
