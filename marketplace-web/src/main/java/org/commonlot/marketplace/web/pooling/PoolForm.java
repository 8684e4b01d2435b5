package org.commonlot.marketplace.web.pooling;

import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.pooling.PoolTerms;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Lines to be grouped, and until when to commit.
 *
 * @param lines their ids
 */
public record PoolForm(String title, List<String> lines, DateForm lock, String least, String most) {

    public PoolForm(
            @Nullable String title,
            @Nullable List<String> lines,
            @Nullable DateForm lock,
            @Nullable String least,
            @Nullable String most) {
        this.title = Typed.text(title);
        this.lines = lines == null
                ? List.of()
                : lines.stream().filter(Objects::nonNull).toList();
        this.lock = lock == null ? DateForm.empty() : lock;
        this.least = Typed.text(least);
        this.most = Typed.text(most);
    }

    static PoolForm of(@Nullable String title, @Nullable List<String> lines) {
        return new PoolForm(title, lines, null, null, null);
    }

    /** Only to be used when it found no error. */
    PoolTerms toTerms(Errors errors) {
        return new PoolTermsForm(title, lock, least, most).toTerms(errors);
    }
}
