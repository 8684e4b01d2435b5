package org.commonlot.marketplace.procurement;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class RestrictingOnH2IT extends RestrictingRules {}
