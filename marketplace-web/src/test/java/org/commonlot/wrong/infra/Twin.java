package org.commonlot.wrong.infra;

import org.springframework.stereotype.Component;

@Component
class Twin {}
