package org.commonlot.marketplace.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements that one's own thread sends to the database, told by what the JDBC template says of them: jobs go on. */
public final class Queries {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

    private Queries() {}

    public static List<String> during(Callable<?> act) throws Exception {
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
        return heard.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(said -> said.startsWith("Executing prepared SQL statement"))
                .toList();
    }
}
