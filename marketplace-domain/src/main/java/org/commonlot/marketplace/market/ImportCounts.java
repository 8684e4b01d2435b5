package org.commonlot.marketplace.market;

/**
 * How far an import came. What was read is the sum of the others.
 *
 * @param stored releases that were new
 * @param updated releases that were known with other content
 * @param skipped releases that were known with the same content
 * @param rejected lines or releases that did not come in
 */
public record ImportCounts(long stored, long updated, long skipped, long rejected) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

    public long read() {
        return stored + updated + skipped + rejected;
    }

    public ImportCounts plus(ImportCounts other) {
        return new ImportCounts(
                stored + other.stored, updated + other.updated, skipped + other.skipped, rejected + other.rejected);
    }
}
