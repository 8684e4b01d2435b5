package org.commonlot.marketplace.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How contracts are kept, for the people of their authority. */
@Service
@Transactional(readOnly = true)
public class PerformanceDesk {

    /** How many notes are shown. */
    public static final int MOST = 100;

    private final ContractDesk contracts;
    private final PerformanceFiles files;
    private final Kpis kpis;
    private final KpiAssessments assessments;
    private final ContractMilestones milestones;
    private final SocialCommitments commitments;
    private final ContractRisks risks;
    private final ContractNotes notes;
    private final Clock clock;

    PerformanceDesk(
            ContractDesk contracts,
            PerformanceFiles files,
            Kpis kpis,
            KpiAssessments assessments,
            ContractMilestones milestones,
            SocialCommitments commitments,
            ContractRisks risks,
            ContractNotes notes,
            Clock clock) {
        this.contracts = contracts;
        this.files = files;
        this.kpis = kpis;
        this.assessments = assessments;
        this.milestones = milestones;
        this.commitments = commitments;
        this.risks = risks;
        this.notes = notes;
        this.clock = clock;
    }

    /** For the people of its authority. */
    public FileView contract(ContractId id, Actor by) {
        return contracts.file(id, by);
    }

    /** The same, for whoever manages it. */
    public FileView managed(ContractId id, Actor by) {
        return contracts.managed(id, by);
    }

    /** What is published of a contract is kept of the whole: by itself, or by the part of the authority that leads. */
    public FileView whole(ContractId id, Actor by) {
        return contracts.file(contracts.file(id, by).whole(), by);
    }

    /** The same, for whoever manages the whole. */
    public FileView led(ContractId id, Actor by) {
        return contracts.led(id, by);
    }

    public boolean mayManage(FileView contract, Actor by) {
        return contracts.mayManage(contract.authority(), by);
    }

    /** Whether the contract owes at least three KPIs (s.52). */
    public boolean owesKpis(FileView contract) {
        return KpiLaw.owed(contract);
    }

    public PerformanceFileView file(FileView contract) {
        return files.findById(contract.id()).map(PerformanceFile::view).orElse(PerformanceFileView.EMPTY);
    }

    /** The first day of the period that is assessed next. */
    public LocalDate nextFirst(FileView contract) {
        var assessed = file(contract).assessedTo();
        return assessed == null ? contract.signedOn() : assessed.plusDays(1);
    }

    public List<KpiView> kpis(FileView contract) {
        return kpis.of(contract.id().value()).stream().map(Kpi::view).toList();
    }

    public KpiView kpi(KpiId id, Actor by) {
        var view = kpis.findById(id).orElseThrow(NotFound::new).view();
        contracts.file(view.contract(), by);
        return view;
    }

    /** The latest first. */
    public List<AssessmentView> assessments(FileView contract) {
        return assessments.of(contract.id().value()).stream()
                .map(KpiAssessment::view)
                .toList();
    }

    public AssessmentView assessment(AssessmentId id, Actor by) {
        var view = assessments.findById(id).orElseThrow(NotFound::new).view();
        contracts.file(view.contract(), by);
        return view;
    }

    public List<MilestoneView> milestones(FileView contract) {
        return milestones.of(contract.id().value()).stream()
                .map(ContractMilestone::view)
                .toList();
    }

    public MilestoneView milestone(MilestoneId id, Actor by) {
        var view = milestones.findById(id).orElseThrow(NotFound::new).view();
        contracts.file(view.contract(), by);
        return view;
    }

    public List<SocialCommitmentView> commitments(FileView contract) {
        return commitments.of(contract.id().value()).stream()
                .map(SocialCommitment::view)
                .toList();
    }

    public SocialCommitmentView commitment(UUID id, Actor by) {
        var view = commitments.findById(id).orElseThrow(NotFound::new).view();
        contracts.file(view.contract(), by);
        return view;
    }

    public List<RiskView> risks(FileView contract) {
        return risks.of(contract.id().value()).stream().map(ContractRisk::view).toList();
    }

    public RiskView risk(UUID id, Actor by) {
        var view = risks.findById(id).orElseThrow(NotFound::new).view();
        contracts.file(view.contract(), by);
        return view;
    }

    /** The latest first. */
    public List<NoteView> notes(FileView contract) {
        return notes.of(contract.id().value(), Limit.of(MOST)).stream()
                .map(ContractNote::view)
                .toList();
    }

    public LocalDate today() {
        return UkTime.date(clock.instant());
    }
}
