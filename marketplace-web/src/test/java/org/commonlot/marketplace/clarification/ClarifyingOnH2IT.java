package org.commonlot.marketplace.clarification;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class ClarifyingOnH2IT extends ClarifyingRules {}
