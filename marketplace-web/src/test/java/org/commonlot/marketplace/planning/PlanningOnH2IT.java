package org.commonlot.marketplace.planning;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class PlanningOnH2IT extends PlanningRules {}
