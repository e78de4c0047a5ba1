package org.voxtum;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;

/** The house: which package may use which, and what only one package may touch. */
@AnalyzeClasses(packages = "org.voxtum", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final String ROOT = "org.voxtum.";

    private static final Map<String, Integer> FLOORS =
            Map.ofEntries(
                    Map.entry("fault", 0),
                    Map.entry("units", 1),
                    Map.entry("grid", 1),
                    Map.entry("physics", 1),
                    Map.entry("tissue", 2),
                    Map.entry("vessel", 2),
                    Map.entry("agent", 2),
                    Map.entry("protocol", 2),
                    Map.entry("analysis", 2),
                    Map.entry("render", 2),
                    Map.entry("compute", 3),
                    Map.entry("model", 3),
                    Map.entry("format", 3),
                    Map.entry("solver", 4),
                    Map.entry("casefile", 4),
                    Map.entry("run", 5),
                    Map.entry("verify", 5),
                    Map.entry("viewer", 6),
                    Map.entry("report", 6),
                    Map.entry("study", 6),
                    Map.entry("doctor", 6),
                    Map.entry("cli", 7));

    @ArchTest
    static final ArchRule A_ROOM_USES_ONLY_LOWER_FLOORS =
            classes().should(useOnlyLowerFloors()).as("a room uses only rooms on lower floors");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching(ROOT + "(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_CLI_PRINTS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.voxtum.cli..")
                    .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule NO_DESKTOP_TOOLKIT =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..");

    @ArchTest
    static final ArchRule NO_STATIC_MUTABLE_STATE = fields().that().areStatic().should(beFinal());

    @ArchTest static final ArchRule ONLY_OPENCL_USES_JOCL = onlyIn("compute.opencl", "org.jocl..");

    @ArchTest
    static final ArchRule ONLY_APARAPI_USES_APARAPI = onlyIn("compute.aparapi", "com.aparapi..");

    @ArchTest
    static final ArchRule ONLY_VIEWER_USES_LWJGL = onlyIn("viewer", "org.lwjgl..", "imgui..");

    private static ArchRule onlyIn(String room, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static ArchCondition<JavaClass> useOnlyLowerFloors() {
        return new ArchCondition<>("use only rooms on lower floors") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                if (!FLOORS.containsKey(room(user))) {
                    events.add(SimpleConditionEvent.violated(user, user + " has no floor"));
                    return;
                }
                user.getDirectDependenciesFromSelf().stream()
                        .filter(HouseTest::climbs)
                        .map(use -> SimpleConditionEvent.violated(user, use.getDescription()))
                        .forEach(events::add);
            }
        };
    }

    private static boolean climbs(Dependency use) {
        JavaClass used = use.getTargetClass().getBaseComponentType();
        if (!used.getPackageName().startsWith(ROOT)) {
            return false;
        }
        String from = room(use.getOriginClass());
        String to = room(used);
        return !from.equals(to) && FLOORS.getOrDefault(to, 99) >= FLOORS.get(from);
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.", -1)[0] : name;
    }
}
