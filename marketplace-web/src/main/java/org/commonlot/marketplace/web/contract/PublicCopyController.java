package org.commonlot.marketplace.web.contract;

import java.io.IOException;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.PublishedCopies;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.desk.SentFiles;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The copy of a public contract, for everybody: the latest that was published, and nothing else of its files. */
@Controller
@OpenToAll
class PublicCopyController {

    private final PublishedCopies copies;
    private final SentFiles files;

    PublicCopyController(PublishedCopies copies, SentFiles files) {
        this.copies = copies;
        this.files = files;
    }

    @GetMapping("/contracts/{contract}/copy")
    ResponseEntity<Resource> file(@PathVariable UUID contract) throws IOException {
        var copy = copies.of(new ContractId(contract)).orElseThrow(NotFound::new);
        return files.download(copy.document());
    }
}
