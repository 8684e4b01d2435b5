package org.commonlot.marketplace.web.systems;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.pooling.PoolTerms;
import org.commonlot.marketplace.web.components.Counted;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is to be bought together, and until when to commit.
 *
 * @param systems the ids of what ends
 * @param years for which it is wanted
 */
public record ProposalForm(String title, List<String> systems, DateForm lock, String years) {

    /** A usual term, for which the value is reckoned until somebody says otherwise. */
    static final int YEARS = 4;

    private static final int LONGEST = 150;
    private static final int MOST_YEARS = 20;

    public ProposalForm(
            @Nullable String title, @Nullable List<String> systems, @Nullable DateForm lock, @Nullable String years) {
        this.title = Typed.text(title);
        this.systems = systems == null
                ? List.of()
                : systems.stream().filter(Objects::nonNull).toList();
        this.lock = lock == null ? DateForm.empty() : lock;
        this.years = Typed.text(years);
    }

    /** Only to be used when it found no error. */
    PoolTerms toTerms(Errors errors) {
        Typed.required(errors, "title", title, LONGEST);
        var day = lock.check("lock", errors);
        if (years.isEmpty()) errors.rejectValue("years", "number", new Object[] {MOST_YEARS}, null);
        Counted.number(errors, "years", years, MOST_YEARS);
        BigDecimal unlimited = null;
        return new PoolTerms(title, day.orElse(LocalDate.EPOCH), unlimited, unlimited);
    }

    /** Once there is no error. */
    int term() {
        return Integer.parseInt(years);
    }

    /** Those of the choices that are ticked. */
    Set<UUID> chosen(List<UUID> choices) {
        return choices.stream()
                .filter(choice -> systems.contains(choice.toString()))
                .collect(Collectors.toSet());
    }
}
