package org.voxtum.casefile;

import java.util.Optional;
import java.util.stream.Stream;
import org.voxtum.fault.Fault;
import org.voxtum.fault.KeyRule;

/** A map of the case file whose keys a group knows. */
final class Fields {
    private final Place place;
    private final YamlNode.Entries map;
    private final KeyGroup group;

    Fields(Place place, YamlNode.Entries map, KeyGroup group) {
        this.place = place;
        this.map = map;
        this.group = group;
    }

    /** Notes every key that the group does not know. */
    void checkKeys() {
        CaseFaults faults = place.reading().faults();
        map.entries()
                .forEach(
                        (key, entry) -> {
                            if (group.later().contains(key)) {
                                faults.add(KeyRule.LATER.fault(at(entry), key));
                            } else if (!group.names().contains(key)) {
                                faults.add(unknown(key, entry));
                            }
                        });
    }

    private Fault unknown(String key, YamlNode.Entry entry) {
        String hint = KeySynonyms.hint(key, group.names());
        return KeyRule.UNKNOWN.fault(at(entry), key, group.noun(), hint);
    }

    /**
     * The mistake of an unknown key that is told to mean this one, which then is not missing: told
     * again in place of what follows from it, since equal mistakes are told once.
     */
    Optional<Fault> mistyped(String name) {
        return map.entries().entrySet().stream()
                .filter(each -> !group.names().contains(each.getKey()))
                .filter(each -> !group.later().contains(each.getKey()))
                .filter(each -> isMeant(name, each.getKey()))
                .map(each -> unknown(each.getKey(), each.getValue()))
                .findFirst();
    }

    private boolean isMeant(String name, String word) {
        return KeySynonyms.meant(word, group.names()).filter(name::equals).isPresent();
    }

    private String at(YamlNode.Entry entry) {
        return new Place(
                        place.reading(),
                        new YamlNode.Scalar("", entry.key()),
                        place.path(),
                        place.owner())
                .where();
    }

    Place place() {
        return place;
    }

    /** Whether the key is typed or a preset's. */
    boolean has(String name) {
        return map.get(group.key(name).name()) != null;
    }

    /** Value of a key: typed, or its default. */
    Optional<Place> find(String name) {
        Key key = group.key(name);
        YamlNode node = map.get(name);
        if (node == null && !key.fallback().isEmpty()) {
            Mark mark = Mark.without("default", Origin.DEFAULT);
            node = YamlReader.parse(key.fallback(), "default").remark(mark);
        }
        return Optional.ofNullable(node).map(found -> place.child(name, found));
    }

    /** Value of a key that must be there. */
    Place need(String name) {
        return find(name).orElseThrow(() -> missing(name));
    }

    private Fault missing(String name) {
        String description = group.key(name).description();
        return mistyped(name)
                .orElseGet(() -> place.fault(KeyRule.MISSING, name, place.owner(), description));
    }

    /** SI value of an amount that must be there or has a default. */
    double amount(String name) {
        return need(name).amount((KeyType.Amount) group.key(name).type());
    }

    /** SI value of an amount that may be missing. */
    Optional<Double> maybeAmount(String name) {
        return find(name).map(found -> found.amount((KeyType.Amount) group.key(name).type()));
    }

    /** One of the words of a key. */
    String word(String name) {
        return need(name).word((KeyType.Words) group.key(name).type());
    }

    /** A whole number. */
    long whole(String name) {
        return need(name).whole((KeyType.Whole) group.key(name).type());
    }

    /** The map below a key, where it is there. */
    Optional<Fields> group(String name) {
        KeyGroup inner = ((KeyType.Group) group.key(name).type()).group();
        return find(name).map(found -> found.fields(inner));
    }

    /** The map below a key that must be there. */
    Fields needGroup(String name) {
        return need(name).fields(((KeyType.Group) group.key(name).type()).group());
    }

    /** The one of some keys that is there. */
    String exactlyOne(String... names) {
        String found = "";
        for (String name : names) {
            if (has(name)) {
                if (!found.isEmpty()) {
                    throw place.fault(KeyRule.BOTH, found, name, place.owner());
                }
                found = name;
            }
        }
        if (found.isEmpty()) {
            throw noneOf(names);
        }
        return found;
    }

    private Fault noneOf(String... names) {
        return Stream.of(names)
                .flatMap(name -> mistyped(name).stream())
                .findFirst()
                .orElseGet(
                        () ->
                                place.fault(
                                        KeyRule.NEITHER,
                                        place.key(),
                                        place.owner(),
                                        String.join(", ", names)));
    }
}
