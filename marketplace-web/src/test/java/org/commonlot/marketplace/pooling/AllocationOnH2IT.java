package org.commonlot.marketplace.pooling;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class AllocationOnH2IT extends AllocationRules {}
