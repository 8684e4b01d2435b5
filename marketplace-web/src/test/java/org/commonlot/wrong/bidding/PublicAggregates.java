package org.commonlot.wrong.bidding;

import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** Wrong: a repository that everybody can reach. */
@NoRepositoryBean
public interface PublicAggregates extends Repository<PublicAggregate, Long> {}
