package org.commonlot.marketplace.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.commonlot.marketplace.challenge.AwardHeld;
import org.commonlot.marketplace.clarification.QuestionView;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What one transaction did to one procurement, as far as everybody may know of it: collected until it ends. */
final class Happened {

    private final ProcurementId procurement;
    private final Set<Tag> tags = EnumSet.noneOf(Tag.class);
    private final List<QuestionView> answers = new ArrayList<>();
    private final Map<Integer, String> amendments = new TreeMap<>();
    private final Set<LotId> unsuccessful = new HashSet<>();
    private final Set<LotId> cancelledLots = new HashSet<>();
    private final List<AwardFacts> awards = new ArrayList<>();
    private final Map<LotId, Integer> setAside = new LinkedHashMap<>();
    private final Map<AwardHeld, Integer> held = new LinkedHashMap<>();
    private final List<ContractFacts> contracts = new ArrayList<>();
    private final List<ContractTold> told = new ArrayList<>();
    private Instant at = Instant.MIN;
    private boolean closed;
    private int stage;
    private @Nullable String cancelledWhy;
    private @Nullable Notice termination;

    Happened(ProcurementId procurement) {
        this.procurement = procurement;
    }

    void published(Instant when) {
        note(Tag.TENDER, when);
    }

    void amended(int number, String why, Instant when) {
        note(Tag.TENDER_AMENDMENT, when);
        amendments.put(number, why);
    }

    void answered(QuestionView answer, Instant when) {
        note(Tag.TENDER_UPDATE, when);
        answers.add(answer);
    }

    /** The next stage takes bids: the notice's dates and rounds are told anew. */
    void stageOpened(int number, Instant when) {
        note(Tag.TENDER_UPDATE, when);
        stage = number;
    }

    void closed(Instant when) {
        note(Tag.TENDER_UPDATE, when);
        closed = true;
    }

    void unsuccessful(LotId lot, Instant when) {
        note(Tag.TENDER_UPDATE, when);
        unsuccessful.add(lot);
    }

    void cancelled(LotId lot, Instant when) {
        note(Tag.TENDER_UPDATE, when);
        cancelledLots.add(lot);
    }

    void cancelled(String why, Instant when) {
        note(Tag.TENDER_CANCELLATION, when);
        cancelledWhy = why;
    }

    /** A transparency notice: to whom the contract is to go, without competition. */
    void intended(AwardFacts award, Instant when) {
        note(Tag.AWARD, when);
        awards.add(award);
    }

    /** The notice that it ended without award, with what ended it or later. */
    void terminated(Notice notice) {
        if (tags.isEmpty()) note(Tag.TENDER_UPDATE, notice.published());
        termination = notice;
    }

    @Nullable
    Notice termination() {
        return termination;
    }

    /** Decided: the first that is heard of it, or what was intended before. */
    void awarded(AwardFacts award, Instant when) {
        note(award.competed() ? Tag.AWARD : Tag.AWARD_UPDATE, when);
        awards.add(award);
    }

    /** An award that was public is given up: the lot is decided on again. */
    void setAside(LotId lot, int number, Instant when) {
        note(Tag.AWARD_CANCELLATION, when);
        setAside.put(lot, number);
    }

    /** The award of a lot, by its number, waits or waits no more. */
    void held(int award, AwardHeld hold) {
        note(Tag.AWARD_UPDATE, hold.at());
        held.put(hold, award);
    }

    /** What became of awards that are held, with the number of each. */
    Map<AwardHeld, Integer> held() {
        return Collections.unmodifiableMap(held);
    }

    /** Which award of each lot was given up. */
    Map<LotId, Integer> setAside() {
        return Collections.unmodifiableMap(setAside);
    }

    /** Of what several authorities have signed together each part is told, that of the one that leads first. */
    void contracted(ContractFacts contract, Instant when) {
        note(Tag.CONTRACT, when);
        for (int i = 0; i < contracts.size(); i++) {
            if (!contracts.get(i).id().equals(contract.id())) continue;
            contracts.set(i, contracts.get(i).and(contract));
            return;
        }
        contracts.add(contract);
    }

    /** More is told of a contract that is public already. */
    void told(ContractTold more, Instant when) {
        note(more.tag(), when);
        told.add(more);
    }

    private void note(Tag tag, Instant when) {
        tags.add(tag);
        if (when.isAfter(at)) at = when;
    }

    ProcurementId procurement() {
        return procurement;
    }

    Set<Tag> tags() {
        return Collections.unmodifiableSet(tags);
    }

    Instant at() {
        return at;
    }

    /** Why it was changed, by the number of the change. */
    Map<Integer, String> amendments() {
        return Collections.unmodifiableMap(amendments);
    }

    List<QuestionView> answers() {
        return List.copyOf(answers);
    }

    boolean beginsStage() {
        return stage > 0;
    }

    boolean endedWithoutAward(LotId lot) {
        return unsuccessful.contains(lot);
    }

    boolean cancelledLot(LotId lot) {
        return cancelledLots.contains(lot) || cancelledWhy != null;
    }

    boolean awardedLot(LotId lot) {
        return awards.stream().anyMatch(award -> award.lot().equals(lot) && award.decided() != null);
    }

    boolean contractedLot(LotId lot) {
        return contracts.stream().anyMatch(contract -> contract.lot().equals(lot));
    }

    List<AwardFacts> awards() {
        return List.copyOf(awards);
    }

    List<ContractFacts> contracts() {
        return List.copyOf(contracts);
    }

    /** Of whom a breach or poor performance is told. */
    List<OrganisationId> failing() {
        return told.stream()
                .filter(FailingTold.class::isInstance)
                .map(more -> ((FailingTold) more).event().supplier())
                .filter(Objects::nonNull)
                .toList();
    }

    List<ContractTold> told() {
        return List.copyOf(told);
    }

    boolean closed() {
        return closed;
    }

    @Nullable
    String cancelledWhy() {
        return cancelledWhy;
    }
}
