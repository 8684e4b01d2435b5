package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Pages that one person opens at the same moment share a session. */
abstract class SeveralTabs {

    @Autowired
    FindByIndexNameSessionRepository<?> sessions;

    @Test
    void whatTwoRequestsAddToOneSessionAtOnceIsNoFault() {
        addsAtOnce(sessions);
    }

    private static <S extends Session> void addsAtOnce(FindByIndexNameSessionRepository<S> sessions) {
        var session = sessions.createSession();
        sessions.save(session);
        var one = Objects.requireNonNull(sessions.findById(session.getId()));
        var other = Objects.requireNonNull(sessions.findById(session.getId()));
        one.setAttribute("token", "first");
        other.setAttribute("token", "second");

        sessions.save(one);
        assertThatCode(() -> sessions.save(other)).doesNotThrowAnyException();

        var kept = Objects.requireNonNull(sessions.findById(session.getId()));
        assertThat(kept.<String>getAttribute("token")).isEqualTo("first");
        sessions.deleteById(session.getId());
    }
}
