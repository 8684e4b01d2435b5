package org.commonlot.marketplace.contract;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.award.SigningGate;
import org.commonlot.marketplace.document.Documents;
import org.commonlot.marketplace.document.Upload;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contracts that are signed here rather than on paper: the author offers the text, somebody who may bind each party signs that
 * very file, and with the last signature the contract is signed.
 */
@Service
@Transactional
public class Signing {

    /** How many texts are listed. */
    public static final int MOST = 30;

    private final OfferedPapers papers;
    private final Contracts contracts;
    private final Contracting contracting;
    private final SignedCopies copies;
    private final SigningLetters letters;
    private final SigningGate gate;
    private final SubmissionGate lots;
    private final Procuring procuring;
    private final Conflicts conflicts;
    private final Opportunities opportunities;
    private final OrganisationDirectory organisations;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;

    Signing(
            OfferedPapers papers,
            Contracts contracts,
            Contracting contracting,
            SignedCopies copies,
            SigningLetters letters,
            SigningGate gate,
            SubmissionGate lots,
            Procuring procuring,
            Conflicts conflicts,
            Opportunities opportunities,
            OrganisationDirectory organisations,
            Documents documents,
            Ledger ledger,
            Clock clock) {
        this.papers = papers;
        this.contracts = contracts;
        this.contracting = contracting;
        this.copies = copies;
        this.letters = letters;
        this.gate = gate;
        this.lots = lots;
        this.procuring = procuring;
        this.conflicts = conflicts;
        this.opportunities = opportunities;
        this.organisations = organisations;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Offers the text to all parties, in place of one that was offered before: whoever had signed that signs anew.
     *
     * @throws Refused what stands before the signature, as for {@link Contracting#sign}
     */
    public void offer(ContractId id, Upload text, Actor by) {
        contracting.requireMay(id, ContractStep.SIGN, by);
        var contract = contracts.findById(id).orElseThrow(NotFound::new);
        lots.alone(contract.lot());
        var now = clock.instant();
        requireOpen(contract, now);
        var kept = documents.keepPdf(id.value(), text, by);
        var paper = papers.findById(id).orElseGet(() -> new ContractPaper(id));
        paper.offer(kept, by, now);
        papers.saveAndFlush(paper);
        ledger.append("contract.paper_offered", id.value().toString(), by, now, Map.of("sha256", kept.sha256()));
        letters.offered(view(contract), by, now);
    }

    private void requireOpen(Contract contract, Instant now) {
        for (var part : contracts.whole(contract)) gate.requireOpen(part.lot(), part.authority(), now);
    }

    /** For whoever has asked whether its reader may see the contract; nothing where none is offered. */
    @Transactional(readOnly = true)
    public Optional<PaperView> of(ContractId id) {
        return papers.findById(id).flatMap(paper -> contracts.findById(id)).map(this::view);
    }

    /** The texts that this person can sign or could have signed, the newest first. */
    @Transactional(readOnly = true)
    public List<PaperView> mine(Actor by) {
        var own = by.seats().stream()
                .flatMap(seat -> Stream.concat(
                        Stream.of(seat.organisation()),
                        by.may(Right.WRITE_BIDS, seat.organisation())
                                ? organisations.oneFirm(seat.organisation()).stream()
                                : Stream.empty()))
                .map(OrganisationId::value)
                .collect(Collectors.<UUID>toSet());
        if (own.isEmpty()) return List.of();
        return papers.ofParties(own, Limit.of(MOST)).stream()
                .flatMap(paper -> of(paper.contract()).stream())
                .filter(paper -> paper.parties().stream().anyMatch(party -> maySign(party, by)))
                .filter(paper -> !conflicts.barred(paper.procurement()).contains(by.person()))
                .toList();
    }

    /** For those who may bind one of its parties, before and after they sign. */
    @Transactional(readOnly = true)
    public PaperView paper(ContractId id, Actor by) {
        var paper = of(id).orElseThrow(NotFound::new);
        if (paper.parties().stream().noneMatch(party -> maySign(party, by))) throw new NotFound();
        conflicts.requireNotBarred(paper.procurement(), by);
        return paper;
    }

    /** Whether this person may sign it for a party that has not signed. */
    public boolean waitsFor(PaperView paper, Actor by) {
        return paper.open() && paper.parties().stream().anyMatch(party -> party.signed() == null && maySign(party, by));
    }

    private boolean maySign(PaperView.Party party, Actor by) {
        return party.supplier()
                ? organisations.oneFirm(party.organisation()).stream().anyMatch(one -> by.may(Right.WRITE_BIDS, one))
                : by.may(Right.BIND_AUTHORITY, party.organisation());
    }

    /**
     * Signs for every party that this person may bind and that has not signed. With the last signature the contract is
     * signed, on that day.
     *
     * @param sha256 of the file that was read
     * @param capacity in which they sign, such as their post
     * @throws Refused {@code PAPER_CHANGED} when another text was offered meanwhile, or what stands before the signature
     */
    public void sign(ContractId id, String sha256, String capacity, Actor by) {
        var lot = contracts.findById(id).orElseThrow(NotFound::new).lot();
        lots.alone(lot);
        var contract = contracts.findById(id).orElseThrow(NotFound::new);
        var paper = paper(id, by);
        contract.requirePossible(ContractStep.SIGN);
        if (capacity.isBlank()) throw new Refused(ContractRefusal.CAPACITY_EMPTY);
        if (!paper.sha256().equals(sha256)) throw new Refused(ContractRefusal.PAPER_CHANGED);
        var mine = paper.parties().stream()
                .filter(party -> party.signed() == null && maySign(party, by))
                .toList();
        if (mine.isEmpty()) throw new Refused(ContractRefusal.SIGNED_BY_PARTY);
        var now = clock.instant();
        requireOpen(contract, now);
        var signed = papers.findById(id).orElseThrow(NotFound::new);
        for (var party : mine) {
            signed.sign(party.organisation(), capacity.strip(), by, now);
            ledger.append(
                    "contract.party_signed",
                    id.value().toString(),
                    by,
                    now,
                    Map.of("party", party.organisation().value().toString(), "sha256", sha256));
        }
        papers.saveAndFlush(signed);
        var after = view(contract);
        if (after.parties().stream().allMatch(party -> party.signed() != null)) conclude(contract, after, by, now);
    }

    private void conclude(Contract contract, PaperView paper, Actor by, Instant now) {
        var names = new HashMap<OrganisationId, String>();
        var supplier = "";
        for (var party : paper.parties()) {
            var signed = Objects.requireNonNull(party.signed());
            if (party.supplier()) supplier = signed.name();
            else names.put(party.organisation(), signed.name());
        }
        var leading = Objects.requireNonNull(names.remove(contract.authority()));
        copies.keep(contract, documents.document(paper.document()), by);
        contracting.conclude(contract, new Signature(UkTime.date(now), leading, supplier, names), now, by);
        letters.signed(paper, procuring.withDuty(paper.procurement(), Duty.AUTHOR), now);
    }

    private PaperView view(Contract contract) {
        var paper = papers.findById(contract.id()).orElseThrow(NotFound::new);
        var parts =
                contracts.whole(contract).stream().map(part -> part.view(false)).toList();
        var supplier = parts.getFirst().supplier();
        var parties = new ArrayList<PaperView.Party>();
        for (var part : parts) {
            var authority = part.authority();
            parties.add(new PaperView.Party(
                    authority,
                    organisations.name(authority),
                    false,
                    paper.signed(authority).orElse(null)));
        }
        parties.add(new PaperView.Party(
                supplier,
                parts.getFirst().supplierName(),
                true,
                paper.signed(supplier).orElse(null)));
        var opportunity =
                opportunities.byLot(contract.lot()).orElseThrow(NotFound::new).opportunity();
        return new PaperView(
                contract.id(),
                contract.procurement(),
                contract.lot(),
                opportunity.title(),
                parts.stream().map(ContractView::price).reduce(Money.pounds(0), Money::plus),
                paper.document(),
                paper.sha256(),
                paper.offeredName(),
                paper.offeredAt(),
                contract.state() == ContractState.TO_SIGN,
                parties);
    }
}
