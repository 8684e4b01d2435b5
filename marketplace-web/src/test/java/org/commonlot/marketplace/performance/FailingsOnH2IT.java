package org.commonlot.marketplace.performance;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class FailingsOnH2IT extends FailingsRules {}
