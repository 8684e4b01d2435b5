package org.commonlot.marketplace.publication;

import java.util.List;

/** The extensions of OCDS whose fields our releases and packages use, as each package declares them. */
public final class Extensions {

    private static final String COMMUNITY = "https://raw.githubusercontent.com/open-contracting-extensions/";

    public static final List<String> USED = List.of(
            community("ocds_lots_extension", "v1.1.5"),
            community("ocds_bid_extension", "v1.1.5"),
            community("ocds_enquiry_extension", "v1.1.5"),
            community("ocds_awardCriteria_extension", "master"),
            community("ocds_suitability_extension", "master"),
            community("ocds_partyDetails_scale_extension", "master"),
            community("ocds_organizationClassification_extension", "master"),
            community("ocds_legalBasis_extension", "1.1"),
            community("ocds_contract_buyer_extension", "master"),
            community("ocds_communication_extension", "master"),
            community("ocds_procurementMethodRationaleClassifications_extension", "master"),
            community("ocds_secondStageDescription_extension", "master"),
            community("ocds_pagination_extension", "master"),
            community("ocds_location_extension", "master"),
            community("ocds_otherRequirements_extension", "master"),
            community("ocds_techniques_extension", "master"),
            community("ocds_participationFee_extension", "master"),
            community("ocds_metrics_extension", "1.1"),
            community("ocds_performance_failures_extension", "master"),
            community("ocds_subcontracting_extension", "master"),
            "https://raw.githubusercontent.com/cabinetoffice/ocds_uk_extension/main/extension.json");

    private Extensions() {}

    private static String community(String name, String version) {
        return COMMUNITY + name + "/" + version + "/extension.json";
    }
}
