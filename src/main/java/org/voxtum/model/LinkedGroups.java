package org.voxtum.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Sorts things into groups whose members are linked, directly or through others. */
public final class LinkedGroups {
    private LinkedGroups() {}

    /**
     * The groups, in the order of their first members.
     *
     * @param link whether the first is linked to the second; either direction counts
     */
    public static <T> List<List<T>> of(List<T> all, BiPredicate<T, T> link) {
        List<T> left = new ArrayList<>(all);
        List<List<T>> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            List<T> group = new ArrayList<>(List.of(left.remove(0)));
            boolean grows = true;
            while (grows) {
                List<T> near = left.stream().filter(other -> touches(group, other, link)).toList();
                group.addAll(near);
                grows = left.removeAll(near);
            }
            groups.add(group);
        }
        return groups;
    }

    private static <T> boolean touches(List<T> group, T other, BiPredicate<T, T> link) {
        return group.stream().anyMatch(own -> link.test(own, other) || link.test(other, own));
    }
}
