package org.commonlot.marketplace.ordering;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class OrderingOnH2IT extends OrderingRules {}
