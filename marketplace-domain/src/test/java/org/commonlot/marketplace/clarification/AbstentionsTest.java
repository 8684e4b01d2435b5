package org.commonlot.marketplace.clarification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonlot.marketplace.clarification.Abstentions.Row;
import org.junit.jupiter.api.Test;

class AbstentionsTest {

    @Test
    void aCountBelowFiveIsNotPublic() {
        assertThat(publicOf(new Row("Time", 5), new Row("Size", 4)).rows()).containsExactly(new Row("Time", 5));
    }

    @Test
    void theRestIsToldOnlyWhereItTellsNoCountBelowFive() {
        assertThat(publicOf(new Row("Time", 9), new Row("Size", 4)).others()).isEqualTo(-1);
        assertThat(publicOf(new Row("Time", 9), new Row("Size", 4), new Row("Terms", 1))
                        .others())
                .isEqualTo(5);
        assertThat(publicOf(new Row("Time", 9)).others()).isZero();
    }

    private static Abstentions publicOf(Row... rows) {
        return new Abstentions(List.of(rows), 0).suppressed();
    }
}
