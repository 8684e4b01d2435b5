package org.commonlot.marketplace.calloff;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class CeilingAfterChangeOnH2IT extends CeilingAfterChangeRules {}
