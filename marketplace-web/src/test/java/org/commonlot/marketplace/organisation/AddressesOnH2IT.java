package org.commonlot.marketplace.organisation;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class AddressesOnH2IT extends AddressRules {}
