package org.voxtum.casefile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads concentrations by agent.
 *
 * @param names what the case names
 */
record CourseReader(CaseNames names) {
    private static final KeyType.Amount CONCENTRATION =
            KeyType.amount(Measure.CONCENTRATION, Range.NOT_NEGATIVE);

    /** Constant or changing concentrations. */
    Map<String, TimeCourse> courses(Place place) {
        Map<String, TimeCourse> courses = new LinkedHashMap<>();
        for (Place entry : place.entries()) {
            place.reading().faults().tryTo(() -> courses.put(agent(entry), course(entry)));
        }
        return courses;
    }

    /** Constant concentrations [mol/m^3]. */
    Map<String, Double> constants(Place place) {
        Map<String, Double> constants = new LinkedHashMap<>();
        for (Place entry : place.entries()) {
            place.reading()
                    .faults()
                    .tryTo(() -> constants.put(agent(entry), entry.amount(CONCENTRATION)));
        }
        return constants;
    }

    private String agent(Place entry) {
        return names.agent(entry, entry.path().get(entry.path().size() - 1));
    }

    private static TimeCourse course(Place entry) {
        if (entry.isMap()) {
            Fields course = entry.fields(TissueKeys.COURSE);
            return new TimeCourse(course.amount("peak"), course.amount("half_life"));
        }
        return TimeCourse.constant(entry.amount(CONCENTRATION));
    }
}
