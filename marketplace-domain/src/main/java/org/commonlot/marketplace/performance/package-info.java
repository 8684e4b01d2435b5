/**
 * How signed contracts are kept: what is invoiced and paid, what an authority publishes of
 * it, how its KPIs are met and where it fails, what is delivered for which share of the price, and which promises, risks and notes there are.
 *
 * <p>Rules owned here: an invoice is received, perhaps disputed for a reason, and paid, all on days in UK time that are not
 * to come. Its days to pay are counted from the day after it was received (Procurement Regulations 2024, reg 38); its term
 * are thirty days that begin with the day of receipt or, if that is later, the day on which it falls due by the invoice
 * (Procurement Act 2023, s.68(2)), and stand still while it is disputed (s.68(3)). A file of a finance system is taken whole
 * or not at all, and a second time changes nothing. For each half-year that ends on 31 March or 30 September an authority
 * owes a payments compliance notice (UK17) within thirty days (s.69), and for each quarter a notice of its payments above
 * £30,000 (s.70): what they say is public here once the notice is on the central platform.
 *
 * <p>A public contract above £5 million has three KPIs at least, or a reason for none (s.52); they are assessed at least once
 * in twelve months and at the end, with the ratings of regulation 39, and the ratings are public with their notice (UK9,
 * s.71); whoever manages contracts is reminded thirty days before. Milestones share the price out to the penny, and each is
 * accepted or refused by a person. A promise of social value is kept or not by its evidence.
 *
 * <p>Of a public contract that is not light touch a notice (UK9) tells within thirty days that a breach led to the end of it or
 * of a part, to damages or to a settlement, or that performance did not improve although there was a proper opportunity
 * (s.71(3)-(5); what it says is in regulation 39(7)). Which events these are, and what has to be said of each, is data with
 * dates. One person records it, somebody else who may bind the authority reviews it, and it is public with its notice, not
 * before; the supplier of the day has a letter once it is reviewed. What is recorded stays: an error is put right by a
 * further entry, with a review and a notice of its own.
 *
 * <p>Nothing of it is public before the contract is. Listens to {@link org.commonlot.marketplace.contract.ContractPublished}:
 * what was published of it before is told then. Publishes {@link org.commonlot.marketplace.performance.InvoicePaid},
 * {@link org.commonlot.marketplace.performance.AssessmentPublished} and
 * {@link org.commonlot.marketplace.performance.FailingPublished}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Performance",
        allowedDependencies = {
            "ledger",
            "organisation",
            "notification",
            "procedure",
            "procurement",
            "contract",
            "contractchange"
        })
package org.commonlot.marketplace.performance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
