package org.commonlot.marketplace.adoption;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class AdoptionOnH2IT extends AdoptionRules {}
