package org.commonlot.marketplace.performance;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonlot.marketplace.organisation.AuthorityAnswers;
import org.commonlot.marketplace.organisation.AuthorityDetails;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an authority has published of its payments, for everybody. */
@Service
@Transactional(readOnly = true)
public class PublicPayments {

    public static final int PAGE = 50;

    static final String QUESTION = "payments";

    /** Half-years and quarters of ten years. */
    private static final int MOST = 60;

    private final PaymentNotices notices;
    private final Payments payments;
    private final OrganisationDirectory organisations;
    private final AuthorityAnswers answers;

    PublicPayments(
            PaymentNotices notices, Payments payments, OrganisationDirectory organisations, AuthorityAnswers answers) {
        this.notices = notices;
        this.payments = payments;
        this.organisations = organisations;
        this.answers = answers;
    }

    /** The name of an authority. */
    public String name(OrganisationId authority) {
        return organisations.authorityName(authority);
    }

    /** What was prepared for the authority's page; nothing before its first notice. Costs no query. */
    public Optional<PaidLately> lately(AuthorityDetails authority) {
        return answers.of(authority, QUESTION, PaidLately.class);
    }

    /** The notices, the latest first. */
    public List<NoticeView> notices(OrganisationId authority) {
        return notices.of(authority.value(), Limit.of(MOST)).stream()
                .map(PaymentNotice::view)
                .toList();
    }

    /** A quarter whose notice is published, and whose it is. */
    public record Quarter(String authority, NoticeView notice) {}

    /** Nothing when its notice is not published. */
    public Optional<Quarter> quarter(OrganisationId authority, Span span) {
        return notices.one(authority.value(), span.kind(), span.last())
                .map(notice -> new Quarter(organisations.authorityName(authority), notice.view()));
    }

    /** Payments above £30,000 in a quarter that is published, one more than a page if there are more. */
    public List<PaymentLine> large(OrganisationId authority, NoticeView published, PaymentLine.@Nullable Place after) {
        return payments.large(authority, published.span(), after, PAGE + 1);
    }

    /** Those of all quarters that were published, line by line, however many. */
    public void eachLarge(OrganisationId authority, Consumer<PaymentLine> reader) {
        payments.eachPublished(authority, reader);
    }
}
