package org.commonlot.marketplace.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;

/** A rule of the house, for the code under a root package: ours, or the deliberately wrong one. */
enum Rule {
    DOMAIN_KNOWS_NO_HTTP_HTML_OR_VENDOR(root -> noClasses()
            .that(resideInAPackage(root + ".*.."))
            .and(are(DescribedPredicate.not(resideInAnyPackage(root + ".web..", root + ".infra.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.servlet..",
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.security..",
                    "org.springframework.boot.webmvc..",
                    "org.thymeleaf..",
                    "com.google.crypto..",
                    "com.zaxxer..",
                    "org.apache.catalina..",
                    "org.apache.tomcat..",
                    "org.h2..",
                    "org.postgresql..",
                    root + ".web..",
                    root + ".infra..")),

    PAGES_OF_A_CAPABILITY_USE_ONLY_SHARED_ONES(root -> slices().matching(root + ".web.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    alwaysTrue(),
                    resideInAnyPackage(
                            root + ".web.components..",
                            root + ".web.errors..",
                            root + ".web.security..",
                            root + ".web.desk..",
                            root + ".web.administration..",
                            root + ".web.commands.."))),

    PAGES_CALL_NO_ADAPTER(root -> noClasses()
            .that(resideInAPackage(root + ".web.."))
            .should()
            .dependOnClassesThat(resideInAPackage(root + ".infra.."))),

    /** The search engine must see what it indexes: it is the one exception. */
    AGGREGATES_AND_REPOSITORIES_ARE_NOT_PUBLIC(root -> classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .and(are(named("not the search entry", type -> !type.getSimpleName().equals("SearchEntry"))))
            .should()
            .notBePublic()),

    TIME_COMES_FROM_THE_CLOCK(root -> noClasses()
            .should()
            .callMethodWhere(called(
                    "now() without a clock",
                    target -> target.getName().equals("now")
                            && target.getOwner().getPackageName().equals("java.time")
                            && target.getRawParameterTypes().isEmpty()))),

    /** Who bids and who asks is opened to send letters, and for nothing else (PRODUCT, rule 1). */
    ONLY_LETTERS_ASK_WHO_BIDS(root -> noClasses()
            .that(resideInAPackage(root + ".."))
            .and(are(DescribedPredicate.not(
                    resideInAnyPackage(root + ".bidding..", root + ".clarification..", root + ".following.."))))
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.(Bidders|Askers)")),

    TRANSACTIONS_BEGIN_IN_SERVICES(root -> classes()
            .that(are(named("transactional", Rule::isTransactional)))
            .should()
            .beAnnotatedWith(Service.class)),

    TRANSACTIONS_BEGIN_ON_METHODS_THAT_A_PROXY_SEES(root -> methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should(have(
                    "a proxy",
                    method -> method.getModifiers().stream()
                            .noneMatch(modifier -> modifier == JavaModifier.PRIVATE
                                    || modifier == JavaModifier.FINAL
                                    || modifier == JavaModifier.STATIC)))),

    NAMES_SAY_SOMETHING(
            root -> noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO)(\\$.*)?")),

    /** Two of one simple name in two modules keep the application from starting. */
    BEANS_HAVE_NAMES_OF_THEIR_OWN(root -> classes()
            .that()
            .areMetaAnnotatedWith(Component.class)
            .or()
            .areAnnotatedWith(Component.class)
            .should(beAloneWithTheirNames())),

    NOTHING_IS_INJECTED_INTO_FIELDS(root -> fields().should()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .andShould()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .andShould()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .andShould()
            .notBeAnnotatedWith("jakarta.annotation.Resource")
            .andShould()
            .notBeAnnotatedWith("jakarta.persistence.PersistenceContext")),

    HANDLERS_SAY_WHOM_THEY_ADMIT(root -> methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat(are(named("no error page", type -> !type.isAssignableTo(ErrorController.class))))
            .should(have("an access annotation", method -> admits(method) || admits(method.getOwner())))),

    PACKAGES_ARE_NULL_MARKED(root -> classes()
            .should(have("a null-marked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    private static final String ADMITS = OpenToAll.class.getPackageName() + ".Admits";

    private final Function<String, ArchRule> rule;

    Rule(Function<String, ArchRule> rule) {
        this.rule = rule;
    }

    ArchRule under(String root) {
        return rule.apply(root).as(name()).allowEmptyShould(false);
    }

    private static boolean isTransactional(JavaClass type) {
        return type.isAnnotatedWith(Transactional.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
    }

    private static boolean admits(CanBeAnnotated annotated) {
        return annotated.isMetaAnnotatedWith(ADMITS);
    }

    private static DescribedPredicate<JavaClass> named(String words, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(words, predicate);
    }

    private static DescribedPredicate<JavaMethodCall> called(
            String words, Predicate<AccessTarget.MethodCallTarget> predicate) {
        return DescribedPredicate.describe(words, call -> predicate.test(call.getTarget()));
    }

    private static ArchCondition<JavaClass> beAloneWithTheirNames() {
        return new ArchCondition<>("be alone with their simple names") {

            private final Map<String, JavaClass> seen = new HashMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                seen.clear();
            }

            @Override
            public void check(JavaClass bean, ConditionEvents events) {
                var twin = seen.putIfAbsent(bean.getSimpleName(), bean);
                if (twin != null) {
                    events.add(SimpleConditionEvent.violated(bean, bean + " is called like " + twin));
                }
            }
        };
    }

    private static <T> ArchCondition<T> have(String words, Predicate<T> predicate) {
        return new ArchCondition<>("have " + words) {
            @Override
            public void check(T item, ConditionEvents events) {
                if (!predicate.test(item)) {
                    events.add(SimpleConditionEvent.violated(item, item + " has not " + words));
                }
            }
        };
    }
}
