package org.voxtum.viewer.gl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lwjgl.opengl.GL33C;

/** A program of shaders, put together of the pieces in this package's resources. */
final class ShaderProgram implements AutoCloseable {
    private final int program;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * Builds; the pieces of a shader follow each other.
     *
     * @param constants stand before the pieces of the second shader
     */
    ShaderProgram(List<String> vertexPieces, String constants, List<String> fragmentPieces) {
        int vertex = compile(GL33C.GL_VERTEX_SHADER, "", vertexPieces);
        int fragment = compile(GL33C.GL_FRAGMENT_SHADER, constants, fragmentPieces);
        program = GL33C.glCreateProgram();
        GL33C.glAttachShader(program, vertex);
        GL33C.glAttachShader(program, fragment);
        GL33C.glLinkProgram(program);
        GL33C.glDeleteShader(vertex);
        GL33C.glDeleteShader(fragment);
        if (GL33C.glGetProgrami(program, GL33C.GL_LINK_STATUS) == GL33C.GL_FALSE) {
            throw new IllegalStateException(
                    "shaders do not fit: " + GL33C.glGetProgramInfoLog(program));
        }
    }

    private static int compile(int kind, String constants, List<String> pieces) {
        StringBuilder source = new StringBuilder("#version 330 core\n").append(constants);
        pieces.forEach(piece -> source.append(read(piece)));
        int shader = GL33C.glCreateShader(kind);
        GL33C.glShaderSource(shader, source);
        GL33C.glCompileShader(shader);
        if (GL33C.glGetShaderi(shader, GL33C.GL_COMPILE_STATUS) == GL33C.GL_FALSE) {
            throw new IllegalStateException(pieces + ": " + GL33C.glGetShaderInfoLog(shader));
        }
        return shader;
    }

    private static String read(String piece) {
        try (InputStream in = ShaderProgram.class.getResourceAsStream(piece + ".glsl")) {
            if (in == null) {
                throw new IllegalStateException("no shader '" + piece + "' in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    void use() {
        GL33C.glUseProgram(program);
    }

    private int place(String name) {
        return places.computeIfAbsent(name, n -> GL33C.glGetUniformLocation(program, n));
    }

    void set(String name, boolean value) {
        GL33C.glUniform1i(place(name), value ? 1 : 0);
    }

    void set(String name, int value) {
        GL33C.glUniform1i(place(name), value);
    }

    void set(String name, double value) {
        GL33C.glUniform1f(place(name), (float) value);
    }

    void set(String name, double x, double y) {
        GL33C.glUniform2f(place(name), (float) x, (float) y);
    }

    void set(String name, double[] xyz) {
        GL33C.glUniform3f(place(name), (float) xyz[0], (float) xyz[1], (float) xyz[2]);
    }

    void set(String name, double x, double y, double z, double w) {
        GL33C.glUniform4f(place(name), (float) x, (float) y, (float) z, (float) w);
    }

    @Override
    public void close() {
        GL33C.glDeleteProgram(program);
    }
}
