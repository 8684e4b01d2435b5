package org.commonlot.marketplace.infra.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import org.commonlot.marketplace.testing.OnH2;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
class MigrationSessionsIT {

    @Autowired
    HikariDataSource pool;

    @Autowired
    Story story;

    /** As it does when they are half an hour old. */
    @Test
    void rowsAreInsertedAfterThePoolHasRenewedAllItsConnections() {
        Objects.requireNonNull(pool.getHikariPoolMXBean()).softEvictConnections();
        assertThat(story.publishedChallenge(Story.BELOW_THRESHOLD).reference()).isNotEmpty();
    }
}
