package org.commonlot.marketplace.web.components;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form with a field of each kind. */
public record ExampleForm(
        @NotBlank @Size(max = 40) @Nullable String title,
        @Nullable String problem,
        @NotBlank @Nullable String procedure,
        @NotEmpty @Nullable List<String> areas,
        @Nullable String region,
        @Nullable DateForm closes,
        @Nullable List<@Valid Criterion> criteria,
        @Nullable Boolean agreed) {

    /** A row of the form. */
    public record Criterion(
            @NotBlank @Nullable String name, @Nullable String weight) {}

    static ExampleForm empty() {
        var row = new Criterion(null, null);
        return new ExampleForm(null, null, null, null, null, DateForm.empty(), List.of(row, row), null);
    }

    /** A form with a component that is no text: works, but there is no whole form where it can't be converted. */
    public record Typed(
            @NotBlank @Nullable String title, @Nullable Integer weight) {}
}
