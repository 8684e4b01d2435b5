package org.commonlot.marketplace.evaluation;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class ModeratingOnH2IT extends ModeratingRules {}
