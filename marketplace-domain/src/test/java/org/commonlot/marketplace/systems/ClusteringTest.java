package org.commonlot.marketplace.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.systems.Clustering.Reason;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusteringTest {

    private static final OrganisationId EAST = new OrganisationId(new UUID(1, 1));
    private static final OrganisationId WEST = new OrganisationId(new UUID(1, 2));
    private static final OrganisationId NORTH = new OrganisationId(new UUID(1, 3));

    private int day;

    @Test
    void whatServesOneLineOfBusinessBelongsTogetherAndTheMostAuthoritiesComeFirst() {
        var clusters = Clustering.of(List.of(
                ending(EAST, "parking", "Parker", null, null),
                ending(WEST, "waste", "Bins", null, null),
                ending(EAST, "waste", "Binman", null, null),
                ending(NORTH, "waste", "Trucks", null, null),
                ending(WEST, "parking", "Spaces", null, null)));
        assertThat(clusters).extracting(Clustering.Cluster::key).containsExactly("waste", "parking");
        assertThat(clusters.getFirst().authorities()).isEqualTo(3);
        assertThat(clusters).extracting(Clustering.Cluster::reason).containsOnly(Reason.LINE_OF_BUSINESS);
    }

    @Test
    void ofTheRestCodesSuppliersAndWordsDecideInThatOrder() {
        var clusters = Clustering.of(List.of(
                ending(EAST, null, "Alpha", "Civic Ltd", "48311000"),
                ending(WEST, null, "Beta", "Other", "48311900"),
                ending(EAST, null, "Gamma", "CIVIC LIMITED", null),
                ending(NORTH, null, "Delta", "Civic", null),
                ending(WEST, null, "Cemetery records", null, null),
                ending(NORTH, null, "Records of the cemetery", null, null),
                ending(EAST, null, "Management system", null, null),
                ending(NORTH, null, "Management software", null, null)));
        assertThat(clusters)
                .extracting(Clustering.Cluster::reason)
                .containsExactlyInAnyOrder(Reason.CPV, Reason.SUPPLIER, Reason.WORDS);
        assertThat(clusters).extracting(Clustering.Cluster::key).containsExactlyInAnyOrder("4831", "civic", "cemetery");
    }

    @Test
    void oneAuthorityAloneIsNoClusterHoweverMuchOfItEnds() {
        assertThat(Clustering.of(List.of(
                        ending(EAST, "waste", "Bins", "A", "90500000"),
                        ending(EAST, "waste", "More bins", "A", "90500000"))))
                .isEmpty();
    }

    @Test
    void suppliersAreCountedOnceWhateverTheirLegalFormIsWrittenLike() {
        var cluster = Clustering.of(List.of(
                        ending(EAST, "waste", "Bins", "Acme Ltd", null),
                        ending(WEST, "waste", "Bins", "ACME Limited.", null),
                        ending(NORTH, "waste", "Bins", "Binco plc", null)))
                .getFirst();
        assertThat(cluster.suppliers()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} of {1}: {2} %, concentrated: {3}")
    @CsvSource({"2,4,50,true", "1,4,25,false", "3,3,100,false", "49,100,49,false", "50,100,50,true"})
    void halfOrMoreOfAtLeastFourIsConcentrated(int largest, int of, int percent, boolean concentrated) {
        var supplied = new ArrayList<Clustering.Supplied>();
        supplied.add(new Clustering.Supplied("Big Ltd", largest - 1));
        supplied.add(new Clustering.Supplied("BIG", 1));
        for (int i = 0; i < of - largest; i++) supplied.add(new Clustering.Supplied("Small " + i, 1));
        var found = Clustering.concentration(supplied).orElseThrow();
        assertThat(found.has()).isEqualTo(largest);
        assertThat(found.of()).isEqualTo(of);
        assertThat(found.percent()).isEqualTo(percent);
        assertThat(found.concentrated()).isEqualTo(concentrated);
    }

    private Ending ending(
            OrganisationId authority,
            @Nullable String business,
            String title,
            @Nullable String supplier,
            @Nullable String cpv) {
        day++;
        return new Ending(
                Ending.Kind.SYSTEM,
                new UUID(2, day),
                authority,
                "An authority",
                business,
                title,
                supplier,
                LocalDate.of(2027, 1, 1).plusDays(day),
                null,
                null,
                cpv,
                null);
    }
}
