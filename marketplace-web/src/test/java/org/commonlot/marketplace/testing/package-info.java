/**
 * What tests stand on. A test that needs Spring is named {@code *IT} and annotated {@link OnPostgres} or {@link OnH2};
 * a service test is an abstract class with two subclasses that carry nothing but these annotations. Each annotation is
 * one context shape, started once per JVM, with one database that all its tests share: a test makes the people and
 * organisations that it needs ({@link Cast}) and counts nothing that others may have added. The clock is put right
 * after each test.
 */
@NullMarked
package org.commonlot.marketplace.testing;

import org.jspecify.annotations.NullMarked;
