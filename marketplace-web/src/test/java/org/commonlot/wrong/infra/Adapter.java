package org.commonlot.wrong.infra;

/** An adapter that no page may use. */
public class Adapter {}
