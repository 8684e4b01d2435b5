package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of people, wherever they run: they are kept in the database. */
@Component
class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** By their ids. */
    Map<String, ? extends Session> of(PersonId person) {
        return repository.findByPrincipalName(person.value().toString());
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

    static String id(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    void end(PersonId person, String id) {
        if (of(person).containsKey(id)) repository.deleteById(id);
    }
}
