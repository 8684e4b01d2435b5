package org.commonlot.marketplace.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements that one's own thread sends to the database, by what the JDBC template says of them: jobs go on. */
public final class Queries {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

    private Queries() {}

    public static int during(Callable<?> act) throws Exception {
        var here = Thread.currentThread().getName();
        var heard = new ListAppender<ILoggingEvent>();
        var level = LOG.getLevel();
        heard.start();
        LOG.setLevel(Level.DEBUG);
        LOG.setAdditive(false);
        LOG.addAppender(heard);
        try {
            act.call();
        } finally {
            LOG.detachAppender(heard);
            LOG.setAdditive(true);
            LOG.setLevel(level);
        }
        return (int) heard.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
