package org.commonlot.marketplace.web.calloff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonlot.marketplace.calloff.OfferMethod;
import org.commonlot.marketplace.calloff.OfferRoute;
import org.commonlot.marketplace.calloff.OfferTerms;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What a procurement offers to others, as its author types it.
 *
 * @param bodies names, one on each line
 */
public record OfferForm(
        long version,
        String route,
        String ceiling,
        DateForm starts,
        DateForm ends,
        String longerBecause,
        String fee,
        String method,
        String mechanism,
        String bodies,
        List<String> kinds,
        String leadAgrees) {

    private static final int LONGEST = 5_000;
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,2}(\\.[0-9]{1,2})?");

    public OfferForm(
            long version,
            @Nullable String route,
            @Nullable String ceiling,
            @Nullable DateForm starts,
            @Nullable DateForm ends,
            @Nullable String longerBecause,
            @Nullable String fee,
            @Nullable String method,
            @Nullable String mechanism,
            @Nullable String bodies,
            @Nullable List<String> kinds,
            @Nullable String leadAgrees) {
        this.version = version;
        this.route = Typed.text(route);
        this.ceiling = Typed.text(ceiling);
        this.starts = starts == null ? DateForm.empty() : starts;
        this.ends = ends == null ? DateForm.empty() : ends;
        this.longerBecause = Typed.text(longerBecause);
        this.fee = Typed.text(fee);
        this.method = Typed.text(method);
        this.mechanism = Typed.text(mechanism);
        this.bodies = Typed.text(bodies);
        this.kinds = kinds == null
                ? List.of()
                : kinds.stream().filter(Objects::nonNull).toList();
        this.leadAgrees = Typed.text(leadAgrees);
    }

    static OfferForm of(long version, @Nullable OfferTerms terms, Map<OrganisationId, String> names) {
        if (terms == null) {
            return new OfferForm(version, null, null, null, null, null, null, null, null, null, null, null);
        }
        return new OfferForm(
                version,
                terms.route().name(),
                terms.ceiling().amount().toPlainString(),
                DateForm.of(terms.starts()),
                DateForm.of(terms.ends()),
                terms.longerBecause(),
                terms.fee().toPlainString(),
                terms.method().name(),
                terms.mechanism(),
                String.join(
                        "\n",
                        terms.bodies().stream()
                                .map(body -> names.getOrDefault(body, ""))
                                .sorted()
                                .toList()),
                terms.kinds().stream().map(Enum::name).sorted().toList(),
                String.valueOf(terms.leadAgrees()));
    }

    /** Nothing where it found an error. */
    Optional<OfferTerms> terms(Map<String, OrganisationId> authorities, Errors errors) {
        var what = one(errors, "route", route, OfferRoute.values());
        var most = Typed.pounds(errors, "ceiling", ceiling);
        var from = starts.check("starts", errors);
        var to = ends.check("ends", errors);
        Typed.limited(errors, "longerBecause", longerBecause, LONGEST);
        var percent = percent(errors);
        var how = one(errors, "method", method, OfferMethod.values());
        Typed.required(errors, "mechanism", mechanism, LONGEST);
        var named = named(authorities, errors);
        var categories = categories(errors);
        if (!leadAgrees.equals("true") && !leadAgrees.equals("false")) errors.rejectValue("leadAgrees", "NotBlank");
        if (errors.hasErrors()) return Optional.empty();
        return Optional.of(new OfferTerms(
                what.orElseThrow(),
                new Money(Objects.requireNonNull(most)),
                from.orElse(LocalDate.EPOCH),
                to.orElse(LocalDate.EPOCH),
                longerBecause,
                percent,
                how.orElseThrow(),
                mechanism,
                leadAgrees.equals("true"),
                named,
                categories));
    }

    private BigDecimal percent(Errors errors) {
        var digits = fee.replaceAll("[%\\s]", "");
        if (PERCENT.matcher(digits).matches()) return new BigDecimal(digits);
        errors.rejectValue("fee", fee.isBlank() ? "NotBlank" : "percent");
        return BigDecimal.ZERO;
    }

    private Set<OrganisationId> named(Map<String, OrganisationId> authorities, Errors errors) {
        var named = new HashSet<OrganisationId>();
        Typed.limited(errors, "bodies", bodies, 50_000);
        for (var line : bodies.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList()) {
            var id = authorities.get(key(line));
            if (id == null) {
                errors.rejectValue("bodies", "unknown", new Object[] {line}, null);
                return named;
            }
            named.add(id);
        }
        return named;
    }

    /** A name however it is written. */
    static String key(String name) {
        return name.strip().toLowerCase(java.util.Locale.UK);
    }

    private Set<AuthorityKind> categories(Errors errors) {
        var chosen = EnumSet.noneOf(AuthorityKind.class);
        for (var kind : kinds) {
            var known = Arrays.stream(AuthorityKind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst();
            if (known.isPresent()) chosen.add(known.get());
            else errors.rejectValue("kinds", "NotBlank");
        }
        return chosen;
    }

    static <E extends Enum<E>> Optional<E> one(Errors errors, String field, String chosen, E[] values) {
        var found = Arrays.stream(values)
                .filter(value -> value.name().equals(chosen))
                .findFirst();
        if (found.isEmpty()) errors.rejectValue(field, "NotBlank");
        return found;
    }
}
