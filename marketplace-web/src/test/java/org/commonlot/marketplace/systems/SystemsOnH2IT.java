package org.commonlot.marketplace.systems;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class SystemsOnH2IT extends SystemsRules {}
