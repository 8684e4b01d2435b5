package org.commonlot.marketplace.systems;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What data authorities hold and are asked for, as everybody reads it and as their people do. */
@Service
@Transactional(readOnly = true)
public class DataRegister {

    public static final int PAGE = 50;

    private static final int MOST = 500;
    private static final int LATEST = 50;

    private final DataHoldings holdings;
    private final DatasetRequests requests;

    DataRegister(DataHoldings holdings, DatasetRequests requests) {
        this.holdings = holdings;
        this.requests = requests;
    }

    /** What an authority holds, by title: one more than a page, if there are more. */
    public List<HoldingView> page(OrganisationId authority, SystemsRegister.@Nullable Place after) {
        var place = after == null ? new SystemsRegister.Place("", new UUID(0, 0)) : after;
        return holdings.held(authority.value(), place.name(), place.id(), Limit.of(PAGE + 1)).stream()
                .map(DataHolding::view)
                .toList();
    }

    /** The latest answers, for everybody. */
    public List<RequestView> answered(OrganisationId authority) {
        return requests.answered(authority.value(), Limit.of(LATEST)).stream()
                .map(DatasetRequest::view)
                .toList();
    }

    /** What the authority for which this person acts holds. */
    public List<HoldingView> own(Actor by) {
        var authority = SystemsRegister.reads(by);
        return holdings.held(authority.value(), "", new UUID(0, 0), Limit.of(MOST)).stream()
                .map(DataHolding::view)
                .toList();
    }

    public HoldingView kept(UUID id, Actor by) {
        var holding = holdings.findById(id).map(DataHolding::view).orElseThrow(NotFound::new);
        if (!SystemsRegister.mayKeep(holding.authority(), by)) throw new NotFound();
        return holding;
    }

    /** What was asked of that authority: first what waits. */
    public List<RequestView> asked(Actor by) {
        return requests.of(SystemsRegister.reads(by).value(), Limit.of(MOST)).stream()
                .map(DatasetRequest::view)
                .toList();
    }

    /** One request, for the people of the authority. */
    public RequestView request(UUID id, Actor by) {
        var request = requests.findById(id).map(DatasetRequest::view).orElseThrow(NotFound::new);
        if (!by.belongsTo(request.authority())) throw new NotFound();
        return request;
    }
}
