package org.commonlot.wrong.bidding;

import jakarta.servlet.http.HttpServletRequest;

/** Wrong: the domain knows of HTTP. */
class ServletInDomain {

    String bidder(HttpServletRequest request) {
        return request.getRemoteUser();
    }
}
