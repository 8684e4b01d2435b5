package org.commonlot.marketplace.evaluation;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class ConditionCheckingOnH2IT extends ConditionCheckingRules {}
