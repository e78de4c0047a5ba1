package org.voxtum.compute.aparapi;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * Loads one checked class, and nothing beside it. As a resource it hands out the form that is
 * translated, which has other names of variables.
 */
final class KineticsLoader extends ClassLoader {
    private final String name;
    private final byte[] translated;
    private final Class<?> loaded;

    KineticsLoader(String name, byte[] checked, byte[] translated) {
        super(Kinetics.class.getClassLoader());
        this.name = name;
        this.translated = translated.clone();
        loaded = defineClass(name, checked, 0, checked.length);
        resolveClass(loaded);
    }

    Class<?> loaded() {
        return loaded;
    }

    @Override
    public InputStream getResourceAsStream(String resource) {
        return resource.equals(name.replace('.', '/') + ".class")
                ? new ByteArrayInputStream(translated)
                : super.getResourceAsStream(resource);
    }
}
