package org.commonlot.marketplace.schedule;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class ScheduleOnH2IT extends ScheduleRules {}
