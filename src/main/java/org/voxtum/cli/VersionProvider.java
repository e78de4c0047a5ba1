package org.voxtum.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: the version of the jar, and of the Java and system it runs on. */
public final class VersionProvider implements IVersionProvider {
    /** For picocli. */
    public VersionProvider() {}

    @Override
    public String[] getVersion() {
        return new String[] {
            "voxtum " + version(),
            "Java "
                    + System.getProperty("java.version")
                    + " ("
                    + System.getProperty("java.vendor")
                    + "), "
                    + System.getProperty("os.name")
                    + " "
                    + System.getProperty("os.arch")
        };
    }

    /** Version from the jar's manifest, {@code development} outside a jar. */
    public static String version() {
        String version = VersionProvider.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
