package org.commonlot.marketplace.evaluation;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class AssigningOnH2IT extends AssigningRules {}
