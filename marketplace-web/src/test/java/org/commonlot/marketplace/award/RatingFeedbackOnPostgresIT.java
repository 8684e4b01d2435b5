package org.commonlot.marketplace.award;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class RatingFeedbackOnPostgresIT extends RatingFeedbackRules {}
