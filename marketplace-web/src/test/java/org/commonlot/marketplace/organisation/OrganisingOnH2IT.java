package org.commonlot.marketplace.organisation;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class OrganisingOnH2IT extends OrganisingRules {}
