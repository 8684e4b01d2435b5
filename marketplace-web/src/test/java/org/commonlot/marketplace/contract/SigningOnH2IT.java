package org.commonlot.marketplace.contract;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class SigningOnH2IT extends SigningRules {}
