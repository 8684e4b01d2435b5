/**
 * The values that every capability shares: money, deadlines, people and organisations by id, roles, refusals and the
 * Procurement Act's calendar. Values only: no service, no entity, no clock.
 */
@NullMarked
package org.commonlot.marketplace.terms;

import org.jspecify.annotations.NullMarked;
