package org.commonlot.marketplace.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements that one's own thread sends to the database, told by what the JDBC template says of them: jobs go on. */
public final class Queries {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

    private Queries() {}

    public static List<String> during(Callable<?> act) throws Exception {
        var heard = new Here();
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
        return List.copyOf(heard.statements);
    }

    /** Hears what is logged on the thread that made it: an event asked later names the thread that asks. */
    private static final class Here extends AppenderBase<ILoggingEvent> {

        private final Thread thread = Thread.currentThread();
        private final List<String> statements = new ArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            if (Thread.currentThread() != thread) return;
            var said = event.getFormattedMessage();
            if (said.startsWith("Executing prepared SQL statement")) statements.add(said);
        }
    }
}
