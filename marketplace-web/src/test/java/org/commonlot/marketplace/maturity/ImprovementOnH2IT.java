package org.commonlot.marketplace.maturity;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class ImprovementOnH2IT extends ImprovementRules {}
