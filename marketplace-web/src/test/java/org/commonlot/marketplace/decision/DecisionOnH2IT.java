package org.commonlot.marketplace.decision;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class DecisionOnH2IT extends DecisionRules {}
