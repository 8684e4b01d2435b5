package org.commonlot.marketplace.maturity;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class MaturityOnH2IT extends MaturityRules {}
