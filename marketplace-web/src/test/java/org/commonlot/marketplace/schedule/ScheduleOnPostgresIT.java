package org.commonlot.marketplace.schedule;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class ScheduleOnPostgresIT extends ScheduleRules {}
