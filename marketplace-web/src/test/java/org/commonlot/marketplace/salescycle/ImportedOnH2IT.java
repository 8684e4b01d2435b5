package org.commonlot.marketplace.salescycle;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class ImportedOnH2IT extends ImportedRules {}
