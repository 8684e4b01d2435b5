package org.commonlot.marketplace.clarification;

import java.time.Instant;
import org.commonlot.marketplace.procurement.ProcurementId;

/** A question and its answer can be read by everybody. */
public record QuestionAnswered(ProcurementId procurement, QuestionView question, Instant at) {}
