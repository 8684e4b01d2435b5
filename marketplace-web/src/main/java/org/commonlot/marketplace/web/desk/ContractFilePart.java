package org.commonlot.marketplace.web.desk;

import java.util.List;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;

/** What one capability adds to the page of a signed contract at the desk; beans in the order of {@code @Order}. */
public interface ContractFilePart {

    /** Headings and what stands below them, from level two on. */
    List<Component> parts(FileView file, Actor actor);
}
