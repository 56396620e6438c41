package uk.dutydesk.deploy.bench.evaluate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "uk.dutydesk.deploy.bench", importOptions = DoNotIncludeTests.class)
class IndependenceTest {

    @ArchTest
    static final ArchRule theEvaluatorSharesNoCodeWithAnythingOfOurs = classes()
            .that()
            .resideInAPackage("uk.dutydesk.deploy.bench.evaluate")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "uk.dutydesk.deploy.bench.evaluate",
                    "java..",
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.xml.sax..",
                    "org.jspecify..",
                    "com.fasterxml.jackson..");
}
