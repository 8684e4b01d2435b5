package org.commonlot.marketplace.selection;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class StagesOnH2IT extends StagesRules {}
