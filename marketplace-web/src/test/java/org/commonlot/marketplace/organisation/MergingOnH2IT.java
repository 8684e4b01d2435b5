package org.commonlot.marketplace.organisation;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class MergingOnH2IT extends MergingRules {}
