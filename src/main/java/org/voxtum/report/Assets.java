package org.voxtum.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that a page carries inside. */
final class Assets {
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/";

    private Assets() {}

    /** Style of the page and of uPlot. */
    static String style() {
        return own("report.css") + library("dist/uPlot.min.css");
    }

    /** uPlot under its licence, then what sets it to work. */
    static String script() {
        return "/*!\n"
                + library("LICENSE").replace("*/", "* /")
                + "*/\n"
                + library("dist/uPlot.iife.min.js")
                + "\n"
                + own("report.js");
    }

    private static String own(String name) {
        return text("/org/voxtum/report/" + name);
    }

    private static String library(String name) {
        return text(UPLOT + name);
    }

    private static String text(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
