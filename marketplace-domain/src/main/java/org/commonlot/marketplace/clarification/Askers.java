package org.commonlot.marketplace.clarification;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.bidding.SealKeys;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who asks, sealed: a question would tell that a bid is being written. Opened for one purpose, to send letters; no page,
 * log or export asks here.
 */
@Service
@Transactional(readOnly = true)
public class Askers {

    private final Questions questions;
    private final SealKeys keys;

    Askers(Questions questions, SealKeys keys) {
        this.questions = questions;
        this.keys = keys;
    }

    /** The firms that have asked on this procurement. */
    public Set<OrganisationId> of(ProcurementId id) {
        return questions.findByProcurementIdOrderByAskedAtAscIdAsc(id.value()).stream()
                .flatMap(question -> asker(question).stream())
                .collect(Collectors.toSet());
    }

    Optional<OrganisationId> asker(Question question) {
        var sealed = question.asker();
        if (sealed == null) return Optional.ofNullable(question.supplier()).map(OrganisationId::new);
        var supplier = new String(keys.reveal(sealed, context(question.id())), StandardCharsets.UTF_8);
        return Optional.of(new OrganisationId(UUID.fromString(supplier)));
    }

    Question seal(Question question, OrganisationId supplier) {
        var envelope = supplier.value().toString().getBytes(StandardCharsets.UTF_8);
        return question.from(hash(question.procurement(), supplier), keys.protect(envelope, context(question.id())));
    }

    /** The same for every question of a firm on one procurement, and another on the next. */
    byte[] hash(UUID procurement, OrganisationId supplier) {
        return keys.pseudonym("question|" + procurement + "|" + supplier.value());
    }

    private static String context(UUID question) {
        return "question|" + question;
    }
}
