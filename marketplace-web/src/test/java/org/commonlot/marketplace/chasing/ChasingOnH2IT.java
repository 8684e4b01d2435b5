package org.commonlot.marketplace.chasing;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class ChasingOnH2IT extends ChasingRules {}
