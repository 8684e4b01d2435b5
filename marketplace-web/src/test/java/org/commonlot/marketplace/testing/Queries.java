package org.commonlot.marketplace.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements that one's own thread sends to the database, told by what the JDBC template and Hibernate say of them: jobs go on. */
public final class Queries {

    private static final Logger TEMPLATE = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private static final Logger HIBERNATE = (Logger) LoggerFactory.getLogger("org.hibernate.SQL");

    private Queries() {}

    public static List<String> during(Callable<?> act) throws Exception {
        var heard = new Here();
        heard.start();
        try (var template = new Listening(TEMPLATE, heard);
                var hibernate = new Listening(HIBERNATE, heard)) {
            act.call();
        }
        return List.copyOf(heard.statements);
    }

    /** A logger that says all to one who listens, and to nobody else, for a while. */
    private static final class Listening implements AutoCloseable {

        private final Logger log;
        private final Here here;
        private final @Nullable Level level;

        Listening(Logger log, Here here) {
            this.log = log;
            this.here = here;
            this.level = log.getLevel();
            log.setLevel(Level.DEBUG);
            log.setAdditive(false);
            log.addAppender(here);
        }

        @Override
        public void close() {
            log.detachAppender(here);
            log.setAdditive(true);
            log.setLevel(level);
        }
    }

    /** Hears what is logged on the thread that made it: an event asked later names the thread that asks. */
    private static final class Here extends AppenderBase<ILoggingEvent> {

        private final Thread thread = Thread.currentThread();
        private final List<String> statements = new ArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            if (Thread.currentThread() != thread) return;
            var said = event.getFormattedMessage();
            boolean hibernate = event.getLoggerName().equals(HIBERNATE.getName());
            if (hibernate || said.startsWith("Executing prepared SQL statement")) statements.add(said);
        }
    }
}
