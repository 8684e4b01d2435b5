package org.commonlot.marketplace.award;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class EditingSummariesOnH2IT extends EditingSummariesRules {}
