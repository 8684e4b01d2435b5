package org.commonlot.wrong.web.award;

/** A page of another capability. */
public class Neighbour {}
