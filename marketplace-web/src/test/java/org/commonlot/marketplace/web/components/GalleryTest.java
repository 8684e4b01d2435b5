package org.commonlot.marketplace.web.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** All components together on one page in the frame. */
class GalleryTest {

    @Test
    void idsAreUniqueAndEveryReferenceHasItsTarget() throws Exception {
        var page = gallery();
        var ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(broken(page, ids)).isEmpty();
    }

    @Test
    void everyInputHasAName() throws Exception {
        for (var input : gallery().select("input:not([type=hidden]), select, textarea")) {
            assertThat(gallery().select("label[for=" + input.id() + "]"))
                    .as(input.id())
                    .hasSize(1);
        }
    }

    @Test
    void brokenReferencesAreFound() {
        var page = Jsoup.parse("<label for=a></label><input id=b aria-describedby='b c'><a href=#d></a>");
        assertThat(broken(page, page.select("[id]").eachAttr("id")))
                .containsExactly("for=a", "aria-describedby=c", "href=d");
    }

    private static List<String> broken(Document page, List<String> ids) {
        var broken = new ArrayList<String>();
        for (var attribute :
                List.of("for", "aria-describedby", "aria-labelledby", "aria-controls", "data-aria-controls")) {
            for (var element : page.select("[" + attribute + "]")) {
                for (var id : element.attr(attribute).split(" ")) {
                    if (!ids.contains(id)) broken.add(attribute + "=" + id);
                }
            }
        }
        for (var link : page.select("a[href^=#]")) {
            var id = link.attr("href").substring(1);
            if (!ids.contains(id)) broken.add("href=" + id);
        }
        return broken;
    }

    private static Document gallery() throws Exception {
        var response = Pages.of(List.of(), new Gallery())
                .perform(get("/example/gallery"))
                .andReturn()
                .getResponse();
        return Jsoup.parse(response.getContentAsString());
    }
}
