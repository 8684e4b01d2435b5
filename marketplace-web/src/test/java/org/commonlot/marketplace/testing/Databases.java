package org.commonlot.marketplace.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One new database for each context: on one PostgreSQL server per JVM, or in H2's memory. */
public final class Databases {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Databases() {}

    /** PostgreSQL 18: embedded, or in a container with {@code -Dcommonlot.testcontainers=true} where Docker answers. */
    public static final class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            apply(context, Server.STARTED.newDatabase());
        }
    }

    /** H2 with the very mode that the embedded default has. */
    public static final class H2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var url = "jdbc:h2:mem:marketplace" + NUMBER.incrementAndGet()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000";
            apply(context, new Database(url, "commonlot", ""));
        }
    }

    /** Where a database is. */
    record Database(String url, String user, String password) {}

    private static void apply(ConfigurableApplicationContext context, Database database) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        "commonlot.home=" + newHome())
                .applyTo(context);
    }

    private static String newHome() {
        try {
            return Files.createTempDirectory("commonlot-test").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The PostgreSQL server of this JVM. */
    private record Server(Database first, String urlPattern) {

        static final Server STARTED = wantsContainer() ? container() : embedded();

        Database newDatabase() {
            var name = "marketplace" + NUMBER.incrementAndGet();
            try (var connection = DriverManager.getConnection(first.url(), first.user(), first.password());
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("Can't create " + name, e);
            }
            return new Database(urlPattern.formatted(name), first.user(), first.password());
        }

        private static boolean wantsContainer() {
            return Boolean.getBoolean("commonlot.testcontainers")
                    && DockerClientFactory.instance().isDockerAvailable();
        }

        private static Server container() {
            var server = new PostgreSQLContainer("postgres:18");
            server.start();
            SpringApplication.getShutdownHandlers().add(server::stop);
            var first = new Database(server.getJdbcUrl(), server.getUsername(), server.getPassword());
            return new Server(
                    first, "jdbc:postgresql://" + server.getHost() + ":" + server.getFirstMappedPort() + "/%s");
        }

        /** Stopped by Spring's shutdown handlers, after the contexts: by its own hook it would wait for their pools. */
        private static Server embedded() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                var first = new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
                return new Server(first, "jdbc:postgresql://localhost:" + server.getPort() + "/%s");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
