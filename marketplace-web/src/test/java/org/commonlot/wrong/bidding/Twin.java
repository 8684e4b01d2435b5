package org.commonlot.wrong.bidding;

import org.springframework.stereotype.Component;

@Component
class Twin {}
