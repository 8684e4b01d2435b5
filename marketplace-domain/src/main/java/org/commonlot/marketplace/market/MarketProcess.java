package org.commonlot.marketplace.market;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonlot.marketplace.discovery.SearchStage;
import org.commonlot.marketplace.market.Notice.Amount;
import org.commonlot.marketplace.market.Notice.Party;
import org.commonlot.marketplace.market.Notice.PartyRole;
import org.jspecify.annotations.Nullable;

/**
 * The latest state of a contracting process, from all its notices: of each fact, the last notice that states it. A
 * notice may be a stub that repeats nothing (UK12, UK15), so the last notice alone would say too little.
 *
 * @param notices oldest first, never empty
 */
public record MarketProcess(String ocid, List<Notice> notices) {

    public MarketProcess {
        notices = List.copyOf(notices);
        if (notices.isEmpty()) throw new IllegalArgumentException("A process has notices: " + ocid);
    }

    public Notice first() {
        return notices.getFirst();
    }

    public Notice latest() {
        return notices.getLast();
    }

    /** Where the process stands. Reports and changes of a contract leave it where it was. */
    public SearchStage stage() {
        return latest().kind().stage();
    }

    public String title() {
        return last(notice -> notice.title().equals(notice.releaseId()) ? null : notice.title(), latest().title());
    }

    public String description() {
        return last(notice -> notice.description().isEmpty() ? null : notice.description(), "");
    }

    public @Nullable String status() {
        return lastOrNull(Notice::status);
    }

    public @Nullable Amount amount() {
        return lastOrNull(Notice::amount);
    }

    public @Nullable Instant closes() {
        return lastOrNull(Notice::closes);
    }

    public @Nullable Instant ends() {
        return lastOrNull(Notice::ends);
    }

    /** The buyers that the last notice with any names. */
    public List<String> buyers() {
        return lastList(notice -> notice.names(PartyRole.BUYER));
    }

    /** Every supplier that a notice names: each lot may have been awarded in a notice of its own. */
    public List<String> suppliers() {
        return all(notice -> notice.names(PartyRole.SUPPLIER).stream());
    }

    /** The sizes of the suppliers, as published. */
    public List<String> scales() {
        return all(notice -> notice.parties().stream()
                .filter(party -> party.role() == PartyRole.SUPPLIER)
                .map(Party::scale)
                .filter(Objects::nonNull));
    }

    public List<String> cpv() {
        return all(notice -> notice.cpv().stream());
    }

    public List<String> regions() {
        return all(notice -> notice.regions().stream());
    }

    public boolean smeSuitable() {
        return notices.stream().anyMatch(Notice::smeSuitable);
    }

    private List<String> all(Function<Notice, Stream<String>> fact) {
        return notices.stream().flatMap(fact).distinct().toList();
    }

    private List<String> lastList(Function<Notice, List<String>> fact) {
        return last(notice -> fact.apply(notice).isEmpty() ? null : fact.apply(notice), List.of());
    }

    private <T> T last(Function<Notice, @Nullable T> fact, T otherwise) {
        T found = lastOrNull(fact);
        return found == null ? otherwise : found;
    }

    private <T> @Nullable T lastOrNull(Function<Notice, @Nullable T> fact) {
        for (var notice : notices.reversed()) {
            T found = fact.apply(notice);
            if (found != null) return found;
        }
        return null;
    }
}
