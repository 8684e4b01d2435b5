package org.commonlot.marketplace.calloff;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class CallOffOnH2IT extends CallOffRules {}
