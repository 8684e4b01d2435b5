package org.commonlot.marketplace.web.components;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Controllers with their pages in the frame, without an application around them. */
final class Pages {

    private Pages() {}

    static MockMvc of(List<NavigationItems> capabilities, Object... controllers) {
        var beans = new StaticListableBeanFactory();
        for (int i = 0; i < capabilities.size(); i++) beans.addBean("capability" + i, capabilities.get(i));
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(new Engine().engine());
        views.setCharacterEncoding("UTF-8");
        return MockMvcBuilders.standaloneSetup(controllers)
                .addFilters(new SiteFrame(
                        new PrincipalsName(), beans.getBeanProvider(NavigationItems.class), Engine.MESSAGES, ""))
                .addInterceptors(new FormStatus())
                .setViewResolvers(views)
                .build();
    }

    /** Everybody is called as their principal is, and is in no organisation. */
    private static final class PrincipalsName implements SignedInName {

        @Override
        public Optional<String> name(HttpServletRequest request) {
            return Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
        }

        @Override
        public Optional<Place> place(HttpServletRequest request) {
            return name(request).map(name -> new Place(null, false));
        }
    }
}
