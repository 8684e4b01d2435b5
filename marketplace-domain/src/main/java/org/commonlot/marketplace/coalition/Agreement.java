package org.commonlot.marketplace.coalition;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One version of what the members agree, never changed; who wants another words the next version. */
@Entity
@Table(name = "coalition_agreement")
class Agreement {

    private static final int LONGEST_NOTICE = 730;
    private static final BigDecimal WHOLE = new BigDecimal(100);

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private int number;
    private String title = "";
    private String wording = "";
    private BigDecimal withdrawalPercent = BigDecimal.ZERO;
    private int noticeDays;
    private Instant issuedAt = Instant.EPOCH;
    private UUID issuedBy = id;
    private @Nullable Instant remindedAt;

    @ElementCollection
    @CollectionTable(name = "agreement_signature", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 100)
    private List<Signature> signatures = new ArrayList<>();

    protected Agreement() {}

    static Agreement issue(int number, AgreementTerms terms, Actor by, Instant now) {
        if (terms.wording().isBlank() || terms.title().isBlank()) throw new Refused(CoalitionRefusal.AGREEMENT_EMPTY);
        var percent = terms.withdrawalPercent();
        if (percent.signum() < 0
                || percent.compareTo(WHOLE) > 0
                || percent.stripTrailingZeros().scale() > 2) {
            throw new Refused(CoalitionRefusal.PERCENT_OUT_OF_RANGE);
        }
        if (terms.noticeDays() < 0 || terms.noticeDays() > LONGEST_NOTICE) {
            throw new Refused(CoalitionRefusal.DAYS_OUT_OF_RANGE, LONGEST_NOTICE);
        }
        var agreement = new Agreement();
        agreement.number = number;
        agreement.title = terms.title().strip();
        agreement.wording = terms.wording().strip();
        agreement.withdrawalPercent = percent;
        agreement.noticeDays = terms.noticeDays();
        agreement.issuedBy = by.person().value();
        agreement.issuedAt = now;
        agreement.remindedAt = now;
        return agreement;
    }

    void sign(OrganisationId authority, String capacity, Actor by, Instant now) {
        if (isSignedBy(authority)) throw new Refused(CoalitionRefusal.SIGNED_ALREADY);
        signatures.add(new Signature(authority.value(), by.person().value(), by.name(), capacity, now));
    }

    /** Once a day is enough. */
    void remind(Instant now) {
        if (remindedAt != null && UkTime.date(remindedAt).equals(UkTime.date(now))) {
            throw new Refused(CoalitionRefusal.REMINDED_TODAY);
        }
        remindedAt = now;
    }

    boolean isSignedBy(OrganisationId authority) {
        return signatures.stream().anyMatch(signature -> signature.isOf(authority));
    }

    int number() {
        return number;
    }

    int noticeDays() {
        return noticeDays;
    }

    @Nullable
    Instant remindedAt() {
        return remindedAt;
    }

    AgreementView view(List<CoalitionView.Member> members) {
        var signed = signatures.stream()
                .map(one -> new AgreementView.Signed(
                        new OrganisationId(one.authorityId()), one.personName(), one.capacity(), one.signedAt()))
                .toList();
        var unsigned = members.stream()
                .filter(member -> member.tier().signs() && !isSignedBy(member.authority()))
                .toList();
        return new AgreementView(
                number,
                new AgreementTerms(title, wording, withdrawalPercent, noticeDays),
                issuedAt,
                remindedAt,
                signed,
                unsigned);
    }
}
