package org.commonlot.marketplace.infra.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Keeps the connections that migrated an embedded database open as long as the application runs. H2 compares the values of
 * a check constraint ({@code check (kind in (…))}) in the session that made the constraint: once that is closed, which a
 * pool does when a connection is half an hour old, each insert fails with "The database has been closed". Other databases
 * migrate through the pool.
 */
@Component
class MigrationSessions implements FlywayConfigurationCustomizer, DisposableBean {

    private final List<SingleConnectionDataSource> kept = new ArrayList<>();

    @Override
    public void customize(FluentConfiguration configuration) {
        if (configuration.getDataSource() instanceof HikariDataSource pool
                && pool.getJdbcUrl().startsWith("jdbc:h2:")) {
            configuration.dataSource(keeping(pool));
        }
    }

    private DataSource keeping(HikariDataSource pool) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return getConnection(pool.getUsername(), pool.getPassword());
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                var session = new SingleConnectionDataSource(pool.getJdbcUrl(), user, password, true);
                kept.add(session);
                return session.getConnection();
            }
        };
    }

    @Override
    public void destroy() {
        kept.forEach(SingleConnectionDataSource::destroy);
    }
}
