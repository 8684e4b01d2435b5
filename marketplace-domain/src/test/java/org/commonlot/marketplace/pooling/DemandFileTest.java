package org.commonlot.marketplace.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.commonlot.marketplace.terms.FundingSource;
import org.junit.jupiter.api.Test;

class DemandFileTest {

    @Test
    void readsColumnsInAnyOrderWithQuotesAndBothWaysToWriteADay() {
        var file = DemandFile.read("\uFEFFNeeded_From,title,value,supplier\r\n"
                + "1/4/2027,\"Permits, \"\"digital\"\"\",\"£12,500.50\",\"Acme\nLtd\"\r\n"
                + "2027-05-01,Trees,900,\r\n");
        assertThat(file.hasColumns()).isTrue();
        assertThat(file.wrong()).isEmpty();
        assertThat(file.rows()).hasSize(2);
        var first = file.rows().getFirst();
        assertThat(first.number()).isEqualTo(2);
        assertThat(first.demand().title()).isEqualTo("Permits, \"digital\"");
        assertThat(first.demand().value()).isEqualTo(new BigDecimal("12500.50"));
        assertThat(first.demand().neededFrom()).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(first.demand().supplier()).isEqualTo("Acme\nLtd");
    }

    @Test
    void aRowThatCannotBeReadStopsNothingButItselfAndKeepsItsNumberAndWords() {
        var file =
                DemandFile.read("title,needed_from,value\nA,2027-04-31,5\nB,2027-04-01,many\nC,2027-04-01,5\nD,,5\n");
        assertThat(file.rows()).extracting(DemandFile.Row::number).containsExactly(4);
        assertThat(file.wrong()).extracting(DemandFile.Wrong::number).containsExactly(2, 3, 5);
        assertThat(file.wrong())
                .extracting(DemandFile.Wrong::column)
                .containsExactly("needed_from", "value", "needed_from");
        assertThat(file.wrong().getFirst().text()).isEqualTo("A,2027-04-31,5");
    }

    @Test
    void readsFromWhichPurseByNameAndWhereNothingIsSaidItIsNotKnown() {
        var file = DemandFile.read("title,needed_from,value,funding\nA,2027-04-01,5,Devolved\nB,2027-04-01,5,\n"
                + "C,2027-04-01,5,lottery\n");
        assertThat(file.rows())
                .extracting(row -> row.demand().funding())
                .containsExactly(FundingSource.DEVOLVED, FundingSource.UNKNOWN);
        assertThat(file.wrong()).extracting(DemandFile.Wrong::column).containsExactly("funding");
        assertThat(DemandFile.read("title,needed_from,value\nA,2027-04-01,5")
                        .rows()
                        .getFirst()
                        .demand()
                        .funding())
                .isEqualTo(FundingSource.UNKNOWN);
    }

    @Test
    void withoutTheRequiredColumnsItIsNoSuchFile() {
        assertThat(DemandFile.read("").hasColumns()).isFalse();
        assertThat(DemandFile.read("title,value\nA,5").hasColumns()).isFalse();
    }
}
