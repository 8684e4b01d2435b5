package org.commonlot.marketplace.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SystemFileTest {

    private final LinesOfBusiness businesses = new LinesOfBusiness();

    @Test
    void readsLinesOfBusinessByCodeOrNameAndWhatIsNotSaidAsNotKnown() {
        var file = SystemFile.read(
                "name,line_of_business,ends,users,yearly_cost_gbp_inc_vat,hosted,export,internal\n"
                        + "Parker,Parking permits and penalties,31/3/2027,\"1,200\",£9000.50,supplier-cloud,YES,no\n"
                        + "Binman,waste,,,,,,yes\n",
                businesses);
        assertThat(file.hasColumns()).isTrue();
        assertThat(file.wrong()).isEmpty();
        var first = file.rows().getFirst().facts();
        assertThat(first.lineOfBusiness()).isEqualTo("parking");
        assertThat(first.ends()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(first.users()).isEqualTo(1200);
        assertThat(first.yearlyCost()).isEqualTo(new BigDecimal("9000.50"));
        assertThat(first.hosted()).isEqualTo(Hosted.SUPPLIER_CLOUD);
        assertThat(first.export()).isEqualTo(Known.YES);
        assertThat(first.openInterface()).isEqualTo(Known.UNKNOWN);
        var second = file.rows().getLast().facts();
        assertThat(second.internal()).isTrue();
        assertThat(second.hosted()).isEqualTo(Hosted.UNKNOWN);
    }

    @Test
    void tellsEveryRowThatIsWrongWithTheColumnToBePutRight() {
        var file = SystemFile.read(
                "line_of_business,name,ends,users,hosted,shareable,internal\n"
                        + "sorcery,A,,,,,\nwaste,,,,,,\nwaste,C,soon,,,,\nwaste,D,,0,,,\nwaste,E,,,moon,,\n"
                        + "waste,F,,,,perhaps,\nwaste,G,,,,,maybe\nwaste,H,,,,,\n",
                businesses);
        assertThat(file.rows()).extracting(SystemFile.Row::number).containsExactly(9);
        assertThat(file.wrong()).extracting(SystemFile.Wrong::number).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(file.wrong())
                .extracting(SystemFile.Wrong::column)
                .containsExactly("line_of_business", "name", "ends", "users", "hosted", "shareable", "internal");
    }

    @Test
    void withoutTheRequiredColumnsItIsNoSuchFile() {
        assertThat(SystemFile.read("", businesses).hasColumns()).isFalse();
        assertThat(SystemFile.read("name\nA", businesses).hasColumns()).isFalse();
    }

    @Test
    void aCodeOfTheProcurementVocabularyLeadsToTheLineOfBusinessWithTheLongestPrefix() {
        assertThat(businesses.byCpv("63712400").map(LineOfBusiness::code)).contains("parking");
        assertThat(businesses.byCpv("63712000").map(LineOfBusiness::code)).contains("highways");
        assertThat(businesses.byCpv("03000000")).isEmpty();
        assertThat(businesses.all()).hasSizeGreaterThan(60);
    }
}
