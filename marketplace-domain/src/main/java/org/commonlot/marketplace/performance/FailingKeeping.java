package org.commonlot.marketplace.performance;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records breaches and poor performance of a contract. Whoever manages the contract records one and its notice; somebody
 * else who may bind the authority reviews it between.
 */
@Service
@Transactional
public class FailingKeeping {

    private final PerformanceAccess access;
    private final ContractDesk contracts;
    private final Failings failings;
    private final FailingKinds kinds;
    private final FailingLetters letters;
    private final Disclosing disclosing;
    private final Ledger ledger;
    private final Clock clock;

    FailingKeeping(
            PerformanceAccess access,
            ContractDesk contracts,
            Failings failings,
            FailingKinds kinds,
            FailingLetters letters,
            Disclosing disclosing,
            Ledger ledger,
            Clock clock) {
        this.access = access;
        this.contracts = contracts;
        this.failings = failings;
        this.kinds = kinds;
        this.letters = letters;
        this.disclosing = disclosing;
        this.ledger = ledger;
        this.clock = clock;
    }

    static boolean reviews(Actor by, FailingView failing, OrganisationId authority) {
        return by.may(Right.BIND_AUTHORITY, authority) && !by.person().equals(failing.recordedBy());
    }

    public FailingId record(ContractId contract, FailingTerms terms, Actor by) {
        return record(contract, terms, null, by);
    }

    /** Puts an entry right that was published or refused: it stays, and a further one follows. */
    public FailingId correct(FailingId id, FailingTerms terms, Actor by) {
        var wrong = failings.findById(id).orElseThrow(NotFound::new);
        return record(wrong.contract(), terms, wrong, by);
    }

    private FailingId record(ContractId contract, FailingTerms terms, @Nullable Failing wrong, Actor by) {
        var held = access.whole(contract, by);
        var kind = kinds.kind(held.contract(), terms.kind(), terms.happened());
        int number = failings.of(contract.value()).size() + 1;
        var entered = held.contract().signedOn();
        var failing = Failing.record(contract, entered, number, wrong, kind, terms, by, clock.instant());
        failings.saveAndFlush(failing);
        log(
                "recorded",
                failing,
                Map.of(
                        "kind", kind.code(),
                        "day", terms.happened().toString(),
                        "exclusion", terms.exclusion().name()),
                by);
        return failing.id();
    }

    /** The supplier is told then, before everybody is. */
    public void confirm(FailingId id, Actor by) {
        var failing = reviewed(id, by);
        failing.confirm(by, clock.instant());
        failings.saveAndFlush(failing);
        letters.confirmed(contracts.file(failing.contract(), by), failing.view(), clock.instant());
        log("confirmed", failing, Map.of(), by);
    }

    public void refuse(FailingId id, String why, Actor by) {
        var failing = reviewed(id, by);
        failing.refuse(why, by, clock.instant());
        failings.saveAndFlush(failing);
        log("refused", failing, Map.of("reason", why.strip()), by);
    }

    /** Records the contract performance notice (UK9): the entry is public from then on, once its contract is. */
    public void file(FailingId id, Published published, Actor by) {
        var failing = failings.findById(id).orElseThrow(NotFound::new);
        access.whole(failing.contract(), by);
        failing.file(published, clock.instant());
        failings.saveAndFlush(failing);
        log(
                "noticed",
                failing,
                Map.of(
                        "notice",
                        published.number(),
                        "publishedAt",
                        published.at().toString()),
                by);
        disclosing.failed(failing.view());
    }

    private Failing reviewed(FailingId id, Actor by) {
        var failing = failings.findById(id).orElseThrow(NotFound::new);
        var authority = contracts.file(failing.contract(), by).authority();
        if (!by.may(Right.BIND_AUTHORITY, authority)) throw new NotFound();
        return failing;
    }

    private void log(String act, Failing failing, Map<String, String> facts, Actor by) {
        var all = new HashMap<>(facts);
        all.put("number", String.valueOf(failing.number()));
        ledger.append("performance.failing_" + act, failing.contract().value().toString(), by, clock.instant(), all);
    }
}
