package org.commonlot.marketplace.evaluation;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class RecordCheckingOnH2IT extends RecordCheckingRules {}
