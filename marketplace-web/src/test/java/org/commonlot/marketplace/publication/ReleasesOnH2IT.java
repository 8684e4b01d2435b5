package org.commonlot.marketplace.publication;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class ReleasesOnH2IT extends ReleasesRules {}
