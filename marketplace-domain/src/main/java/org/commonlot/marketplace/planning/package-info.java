/**
 * What happens before a procurement: the pipeline of what an authority plans to buy, and preliminary market engagement.
 *
 * <p>A pipeline entry is public at once; it ends as started, linked to the procurement that it became, or withdrawn with
 * a reason. An engagement is public once its notice is on the central platform or the reason for none is given
 * (Procurement Act 2023, s.17; Procurement Regulations 2024, reg 5(11)); suppliers come to its events and say that they
 * are interested; what was learned is public too, so that those who took part know no more than others, and what else was
 * done against distortion is recorded and cannot be changed (s.16(3)-(5)).
 *
 * <p>Another authority's buyer asks to join what is planned, or what it became while nothing is announced; accepted, it is a
 * joint procurement with the asker as partner, and what the asker would spend counts in its value (Sch 3).
 *
 * <p>Tells the gates of a procurement what came before it ({@link org.commonlot.marketplace.procurement.Groundwork}).
 * Publishes the events named in the past tense.
 */
@NullMarked
@ApplicationModule(
        displayName = "Planning",
        allowedDependencies = {"ledger", "organisation", "notification", "procurement", "discovery"})
package org.commonlot.marketplace.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
