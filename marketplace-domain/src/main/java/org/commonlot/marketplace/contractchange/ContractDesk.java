package org.commonlot.marketplace.contractchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.pooling.Delegating;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signed contracts and their changes, for the people of their authority. */
@Service
@Transactional(readOnly = true)
public class ContractDesk {

    /** How many contracts are listed. */
    public static final int MOST = 200;

    private final ContractFiles files;
    private final ContractChanges changes;
    private final ChangeGrounds grounds;
    private final OrganisationDirectory organisations;
    private final Delegating delegating;
    private final ProcurementCatalogue procurements;
    private final Clock clock;

    ContractDesk(
            ContractFiles files,
            ContractChanges changes,
            ChangeGrounds grounds,
            OrganisationDirectory organisations,
            Delegating delegating,
            ProcurementCatalogue procurements,
            Clock clock) {
        this.files = files;
        this.changes = changes;
        this.grounds = grounds;
        this.organisations = organisations;
        this.delegating = delegating;
        this.procurements = procurements;
        this.clock = clock;
    }

    /** The signed contracts of all authorities that this person belongs to: those that run and end first, first. */
    public List<FileView> files(Actor by) {
        Set<UUID> own =
                by.seats().stream().map(seat -> seat.organisation().value()).collect(Collectors.toSet());
        if (own.isEmpty()) return List.of();
        var found = files.ofAuthorities(own, Limit.of(MOST));
        var names =
                organisations.names(found.stream().map(ContractFile::authority).collect(Collectors.toSet()));
        return found.stream()
                .map(file -> file.view(names.getOrDefault(file.authority(), "")))
                .toList();
    }

    /** All signed contracts of a procurement, for those who file its record. */
    public List<FileView> record(ProcurementId procurement, Actor by) {
        procurements.record(procurement, by);
        return files.ofProcurement(procurement.value()).stream()
                .map(file -> file.view(organisations.name(file.authority())))
                .toList();
    }

    /** For the people of its authority, and of the others that have signed the same contract. */
    public FileView file(ContractId contract, Actor by) {
        var file = files.findById(contract).orElseThrow(NotFound::new);
        var parties = files.parties(file.whole().value()).stream().map(OrganisationId::new);
        if (parties.noneMatch(by::belongsTo)) throw new NotFound();
        return file.view(organisations.name(file.authority()));
    }

    /** The parts of all parties of a contract, that of the authority that leads first. */
    public List<FileView> parties(FileView file) {
        var parts = files.parts(file.whole().value());
        var names =
                organisations.names(parts.stream().map(ContractFile::authority).collect(Collectors.toSet()));
        return parts.stream()
                .map(part -> part.view(names.getOrDefault(part.authority(), "")))
                .toList();
    }

    /** The same, for whoever manages it. */
    public FileView managed(ContractId contract, Actor by) {
        var file = file(contract, by);
        if (!mayManage(file.authority(), by)) throw new NotFound();
        return file;
    }

    /** The same, for whoever manages the whole contract: of several parties the one that leads. */
    public FileView led(ContractId contract, Actor by) {
        var file = managed(contract, by);
        if (!file.leads()) throw new NotFound();
        return file;
    }

    /** What the whole contract is worth after its changes, VAT included. */
    public Money worth(FileView file) {
        return whole(file).value();
    }

    private WholeContract whole(FileView file) {
        return new WholeContract(files.parts(file.whole().value()));
    }

    /** Of the whole contract, the newest first. */
    public List<ChangeView> changes(FileView file) {
        return changes.of(file.whole().value()).stream()
                .map(ContractChange::view)
                .toList();
    }

    /** For the people of its authority. */
    public ChangeView change(ChangeId id, Actor by) {
        var change = changes.findById(id).orElseThrow(NotFound::new);
        file(change.contract(), by);
        return change.view();
    }

    public boolean mayManage(OrganisationId authority, Actor by) {
        return Changing.manages(authority, by);
    }

    /** Whether this person could approve the change for a party that waits, as far as the scheme of delegation goes. */
    public boolean mayDecide(ChangeView change, FileView file, Actor by) {
        if (by.person().equals(change.proposedBy())) return false;
        var after = change.valueAfter();
        var bound = after.exceeds(change.valueBefore()) ? after : change.valueBefore();
        return whole(file).shares(bound, change.party()).entrySet().stream()
                .filter(part -> change.waitsFor(part.getKey()))
                .anyMatch(part -> delegating.mayBind(part.getKey(), part.getValue(), by));
    }

    /** The grounds in force today. */
    public List<ChangeGround> grounds(ChangeKind kind) {
        return grounds.of(kind, today());
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }
}
