package org.commonlot.marketplace.membership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;

/** The part of e-mail addresses after the @ that is one organisation's own. */
@Entity
class MailDomain {

    private static final Pattern FORM =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final int LONGEST = 253;
    private static final Set<String> OF_EVERYBODY = openProviders();

    @Id
    private String domain;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organisation_id"))
    private OrganisationId organisation;

    protected MailDomain() {}

    MailDomain(String domain, OrganisationId organisation) {
        this.domain = domain;
        this.organisation = organisation;
    }

    /** A domain as it is kept: lower case, without an @ before it. */
    static String checked(String typed) {
        var domain = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
        if (domain.length() > LONGEST || !FORM.matcher(domain).matches()) {
            throw new Refused(MembershipRefusal.DOMAIN_MALFORMED);
        }
        if (isOfEverybody(domain)) throw new Refused(MembershipRefusal.DOMAIN_OF_EVERYBODY, domain);
        return domain;
    }

    /** Whether anybody can have an address there. */
    static boolean isOfEverybody(String domain) {
        return OF_EVERYBODY.contains(domain);
    }

    static String of(String email) {
        return email.substring(email.indexOf('@') + 1);
    }

    String domain() {
        return domain;
    }

    OrganisationId organisation() {
        return organisation;
    }

    private static Set<String> openProviders() {
        try (var list = MailDomain.class.getResourceAsStream("open-mail-providers.txt")) {
            if (list == null) throw new IllegalStateException("The list of open mail providers is missing");
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
