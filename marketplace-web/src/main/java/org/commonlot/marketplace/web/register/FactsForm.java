package org.commonlot.marketplace.web.register;

import java.util.Arrays;
import java.util.function.Function;
import org.commonlot.marketplace.organisation.AuthorityDetails;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.ReviseAuthority;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the register decides about an authority. */
public record FactsForm(
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String kind,
        @Nullable String parent,
        @Nullable DateForm starts,
        @Nullable String gssCode,
        @Nullable String note,
        @Nullable String version) {

    static FactsForm of(AuthorityDetails authority, String parent) {
        return new FactsForm(
                authority.name(),
                authority.shortName(),
                authority.kind().name(),
                parent,
                DateForm.of(authority.starts()),
                authority.gssCode(),
                authority.note(),
                String.valueOf(authority.version()));
    }

    void check(Errors errors) {
        Typed.required(errors, "name", Typed.text(name), 200);
        Typed.limited(errors, "shortName", Typed.text(shortName), 200);
        Typed.limited(errors, "parent", Typed.text(parent), 60);
        Typed.limited(errors, "gssCode", Typed.text(gssCode), 9);
        Typed.limited(errors, "note", Typed.text(note), 1_000);
        if (Arrays.stream(AuthorityKind.values()).noneMatch(one -> one.name().equals(kind))) {
            errors.rejectValue("kind", "NotBlank");
        }
        if (starts != null && !starts.isBlank()) starts.check("starts", errors);
    }

    /** @param known finds the authority that a register names so */
    ReviseAuthority toCommand(Function<Identifier, OrganisationId> known) {
        var code = Typed.text(parent);
        return new ReviseAuthority(
                Typed.text(name),
                orNothing(shortName),
                AuthorityKind.valueOf(String.valueOf(kind)),
                code.isEmpty() ? null : known.apply(Codes.identifier(code)),
                starts == null ? null : starts.date().orElse(null),
                orNothing(gssCode),
                orNothing(note));
    }

    long seen() {
        return Codes.number(version);
    }

    static @Nullable String orNothing(@Nullable String typed) {
        var text = Typed.text(typed);
        return text.isEmpty() ? null : text;
    }
}
