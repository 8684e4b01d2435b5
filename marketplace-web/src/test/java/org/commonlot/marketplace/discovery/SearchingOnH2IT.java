package org.commonlot.marketplace.discovery;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class SearchingOnH2IT extends SearchingRules {}
