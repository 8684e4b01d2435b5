package org.commonlot.marketplace.planning;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** A meeting with suppliers, in a place or online. */
@Entity
class EngagementEvent {

    @Id
    private UUID id = UUID.randomUUID();

    private String title = "";
    private Instant startsAt = Instant.EPOCH;
    private String place = "";
    private @Nullable Integer places;

    protected EngagementEvent() {}

    static EngagementEvent of(String title, Instant starts, String place, @Nullable Integer places, Instant now) {
        if (title.isBlank()) throw new Refused(PlanningRefusal.TITLE_EMPTY);
        if (!starts.isAfter(now)) throw new Refused(PlanningRefusal.EVENT_PASSED);
        var event = new EngagementEvent();
        event.title = title.strip();
        event.startsAt = starts;
        event.place = place.strip();
        event.places = places;
        return event;
    }

    /** Until it begins and while there is room. */
    void requireRoom(int taken, Instant now) {
        if (!startsAt.isAfter(now)) throw new Refused(PlanningRefusal.EVENT_OVER);
        if (places != null && taken >= places) throw new Refused(PlanningRefusal.EVENT_FULL);
    }

    UUID id() {
        return id;
    }

    EventView view(int taken) {
        return new EventView(id, title, startsAt, place, places, taken);
    }
}
