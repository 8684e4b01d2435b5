package org.commonlot.marketplace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What lots were like when their panels finished is kept, and the next are measured against it, on both databases. */
abstract class SpreadRules {

    @Autowired
    Story story;

    @Autowired
    Spreads spreads;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void keepsTheGapAndTheShareThatIsOutWhenThePanelFinishes() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "80000");
        story.bidSubmitted(challenge, "100000");
        story.evaluated(challenge);

        assertThat(jdbc.queryForObject(
                        "select gap from evaluation_spread where lot_id = ?",
                        BigDecimal.class,
                        challenge.lot().value()))
                .isEqualByComparingTo("0.25");
        assertThat(jdbc.queryForObject(
                        "select out_share from evaluation_spread where lot_id = ?",
                        BigDecimal.class,
                        challenge.lot().value()))
                .isEqualByComparingTo("0");
    }

    /** 20 lots with gaps of 0.10 to 0.29 and shares of 0.00 to 0.19: quartiles by interpolation, as both databases do it. */
    @Test
    void measuresAgainstTheOthersOnceThereAreEnough() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.update("delete from evaluation_spread");
            var own = new LotId(UUID.randomUUID());
            keep(own, "9", "1");
            for (int n = 0; n < 19; n++) keep(new LotId(UUID.randomUUID()), "0." + (10 + n), "0." + (100 + n));
            assertThat(spreads.of(own)).isEqualTo(Fences.NONE);
            keep(new LotId(UUID.randomUUID()), "0.29", "0.119");

            var fences = spreads.of(own);
            // Quartiles at 4.75 and 14.25 of 0 to 19: 0.1475 and 0.2425, 0.10475 and 0.11425.
            assertThat(fences.closest()).isEqualByComparingTo("0.005");
            assertThat(fences.mostOut()).isEqualByComparingTo("0.1285");
        });
    }

    private void keep(LotId lot, String gap, String out) {
        jdbc.update(
                "insert into evaluation_spread (lot_id, finished_at, gap, out_share) values (?, current_timestamp, ?,"
                        + " ?)",
                lot.value(),
                new BigDecimal(gap),
                new BigDecimal(out));
    }
}
