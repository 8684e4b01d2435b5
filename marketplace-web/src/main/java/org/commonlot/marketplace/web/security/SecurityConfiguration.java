package org.commonlot.marketplace.web.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.commonlot.marketplace.web.errors.Denied;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The one filter chain. Signing in and out are ordinary handlers ({@link SignInController}). */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src 'self'",
            "font-src 'none'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");
    private static final String PERMISSIONS =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            HandlerAccess access,
            Denied denied,
            CsrfTokenRepository csrf,
            HttpSessionRequestCache wanted,
            ObjectProvider<IdentityElsewhere> elsewhere) {
        var provider = elsewhere.getIfAvailable();
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(access))
                .csrf(forgery -> {
                    forgery.csrfTokenRepository(csrf);
                    if (provider != null) forgery.ignoringRequestMatchers(provider.calledBack());
                })
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(denied).accessDeniedHandler(denied))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(contentSecurityPolicy(provider)))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static String contentSecurityPolicy(@Nullable IdentityElsewhere provider) {
        var forms = "; form-action 'self'";
        return CONTENT_SECURITY_POLICY + (provider == null ? forms : forms + " " + provider.origin());
    }

    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** Two requests at once may keep the same thing in their session: the first one counts, and none is a fault. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOfSeveralTabs() {
        return sessions -> sessions.setCreateSessionAttributeQuery(
                "insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)"
                        + " values (?, ?, ?) on conflict do nothing");
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Remembers the page that somebody wanted before signing in: pages only, no form that was sent. */
    @Bean
    HttpSessionRequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }

    @Bean
    AuthenticationManager authenticationManager(Accounts accounts, PasswordHashing hashing) {
        var provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(hashing);
        provider.setUserDetailsPasswordService(accounts);
        return new ProviderManager(provider);
    }

    @Bean
    WebMvcConfigurer actorArgument(CurrentActor current, FactorGate gate) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument(current));
            }
        };
    }
}
