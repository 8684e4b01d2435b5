package org.commonlot.marketplace.preparation;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class PreparingOnH2IT extends PreparingRules {}
