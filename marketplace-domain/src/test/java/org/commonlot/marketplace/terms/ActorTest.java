package org.commonlot.marketplace.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor.Seat;
import org.junit.jupiter.api.Test;

class ActorTest {

    private static final OrganisationId COUNCIL = OrganisationId.next();
    private static final OrganisationId FIRM = OrganisationId.next();

    @Test
    void holdsARoleInTheOrganisationThatGaveItAndInNoOther() {
        var buyer = actor(new Seat(COUNCIL, Role.BUYER));

        assertThat(buyer.holds(Role.BUYER, COUNCIL)).isTrue();
        assertThat(buyer.holds(Role.BUYER, FIRM)).isFalse();
        assertThat(buyer.holds(Role.APPROVER, COUNCIL)).isFalse();
        assertThat(buyer.holds(Role.BUYER)).isTrue();
        assertThat(buyer.belongsTo(COUNCIL)).isTrue();
        assertThat(buyer.belongsTo(FIRM)).isFalse();
    }

    @Test
    void bidsForItsSupplierOnly() {
        assertThat(actor(new Seat(FIRM, Role.BID_WRITER)).bidsFor()).contains(FIRM);
        assertThat(actor(new Seat(FIRM, Role.SUPPLIER_OWNER)).bidsFor()).contains(FIRM);
        for (var role : Role.values()) {
            if (role.side() == Role.Side.SUPPLIER) continue;
            assertThat(actor(new Seat(COUNCIL, role)).bidsFor()).as("%s", role).isEmpty();
        }
    }

    @Test
    void buysForTheAuthorityWhereItIsABuyer() {
        assertThat(actor(new Seat(COUNCIL, Role.BUYER)).buysFor()).contains(COUNCIL);
        assertThat(actor(new Seat(COUNCIL, Role.APPROVER)).buysFor()).isEmpty();
    }

    @Test
    void choosesTheSameSupplierEachTimeWhenThereAreSeveral() {
        var ids = List.of(OrganisationId.next(), OrganisationId.next(), OrganisationId.next());
        var chosen = actor(ids.stream().map(id -> new Seat(id, Role.BID_WRITER)).toArray(Seat[]::new))
                .bidsFor();
        var reversed = actor(ids.reversed().stream()
                        .map(id -> new Seat(id, Role.BID_WRITER))
                        .toArray(Seat[]::new))
                .bidsFor();

        assertThat(chosen).isEqualTo(reversed).isPresent();
    }

    @Test
    void keepsItsSeatsWhateverHappensToTheSetThatItWasMadeOf() {
        var seats = new HashSet<>(Set.of(new Seat(COUNCIL, Role.BUYER)));
        var actor = new Actor(PersonId.next(), "Ada", seats);
        seats.add(new Seat(COUNCIL, Role.ADMINISTRATOR));

        assertThat(actor.holds(Role.ADMINISTRATOR)).isFalse();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> actor.seats().clear());
    }

    @Test
    void isNamedInTheLedgerByIdAndAJobByItsName() {
        var person = new PersonId(UUID.fromString("00000000-0000-0000-0000-00000000000a"));

        assertThat(new Actor(person, "Ada", Set.of()).reference())
                .isEqualTo("person:00000000-0000-0000-0000-00000000000a");
        assertThat(Actor.system("closing").reference()).isEqualTo("system:closing");
        assertThat(Actor.system("closing").seats()).isEmpty();
    }

    private static Actor actor(Seat... seats) {
        return new Actor(PersonId.next(), "Ada", Set.of(seats));
    }
}
