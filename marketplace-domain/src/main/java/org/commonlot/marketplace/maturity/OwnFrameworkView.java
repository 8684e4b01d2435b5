package org.commonlot.marketplace.maturity;

import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;

/**
 * A framework that an authority wrote itself.
 *
 * @param current its newest version
 * @param shared whether other authorities may use it too
 * @param retired whether nobody begins an assessment by it any more
 */
public record OwnFrameworkView(UUID id, OrganisationId authority, Framework current, boolean shared, boolean retired) {}
