package org.voxtum.compute.opencl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.voxtum.compute.ExtentSteps;
import org.voxtum.compute.Precision;
import org.voxtum.compute.RateInput;
import org.voxtum.compute.UserReaction;
import org.voxtum.compute.UserReactionSystem;
import org.voxtum.physics.UserRate;

/**
 * The text of kernels with users' rates, around {@code kernels/user_reactions.cl} and {@code
 * user_kernel.cl}.
 */
final class UserProgram {
    /** Stands in place of a kernel's name. */
    static final String KERNEL = "@kernel";

    private static final int ROUNDINGS = 8;

    private final UserReactionSystem system;
    private final Precision sums;
    private final int chunk;
    private final int pools;

    private UserProgram(UserReactionSystem system, Precision sums, int chunk) {
        this.system = system;
        this.chunk = chunk;
        this.sums = sums;
        pools = system.pools().size();
    }

    /**
     * Source of a system's kernel. Its arguments: of each pool the field and, in single precision,
     * its carry; phi of each free pool; where each reaction goes on that is not everywhere; fields;
     * the share of tissue where there is one; time, dt and the number of voxels.
     *
     * @param sums type of sums on the device
     * @param chunk voxels of a work-item
     */
    static String of(UserReactionSystem system, Precision sums, int chunk) {
        UserProgram program = new UserProgram(system, sums, chunk);
        return KernelProgram.user(program.before(), program.after());
    }

    /** Source of a kernel that evaluates one rate; a point's arguments lie n apart. */
    static String evaluating(UserRate rate) {
        String arguments =
                IntStream.range(0, rate.arguments().size())
                        .mapToObj(i -> cast(rate) + "argument[i + " + i + " * n]")
                        .collect(Collectors.joining(", "));
        return functions(rate, 0)
                + "__kernel void "
                + KERNEL
                + "(__global const real *argument, __global real *value, long n) {\n"
                + "long i = get_global_id(0);\nif (i < n) {\nvalue[i] = (real)"
                + call(rate, 0, arguments)
                + ";\n}\n}\n";
    }

    private static String functions(UserRate rate, int number) {
        return rate.source().replace("@", "rate" + number + "_") + "\n";
    }

    private static String call(UserRate rate, int number, String arguments) {
        return "rate" + number + "_" + rate.function() + "(" + arguments + ")";
    }

    private static String cast(UserRate rate) {
        return rate.isDouble() ? "(double)" : "(float)";
    }

    /** In the type of sums. */
    private String number(double value) {
        return sums == Precision.DOUBLE
                ? Double.toHexString(value)
                : Float.toHexString((float) value) + "f";
    }

    private String before() {
        StringBuilder text = new StringBuilder();
        define(text, "CHUNK", chunk);
        define(text, "POOLS", pools);
        define(text, "REACTIONS", system.reactions().size());
        define(text, "FIELDS", Math.max(1, system.fields().size()));
        define(text, "RATE_ROOT", Math.sqrt(system.rateEpsilon(sums)));
        define(text, "PART_GAMMA", ExtentSteps.GAMMA);
        define(text, "PART_RELATIVE", ExtentSteps.RELATIVE);
        define(text, "PART_ABSOLUTE", ExtentSteps.ABSOLUTE);
        define(text, "PART_SHORTEST", ExtentSteps.SHORTEST);
        double rounding = sums == Precision.DOUBLE ? Math.ulp(1.0) : Math.ulp(1f);
        define(text, "PART_ROUNDING", ROUNDINGS * rounding);
        text.append("__constant accumulator change[REACTIONS][POOLS] = {");
        for (UserReaction reaction : system.reactions()) {
            text.append('{').append(numbers(reaction.change())).append("},");
        }
        text.append("};\n");
        for (int j = 0; j < system.reactions().size(); j++) {
            text.append(functions(system.reactions().get(j).rate(), j));
        }
        return text.toString();
    }

    private String numbers(double[] values) {
        return Arrays.stream(values).mapToObj(this::number).collect(Collectors.joining(", "));
    }

    private static void define(StringBuilder text, String name, int value) {
        define(text, name, Integer.toString(value));
    }

    private static void define(StringBuilder text, String name, String value) {
        text.append("#define ").append(name).append(' ').append(value).append('\n');
    }

    private void define(StringBuilder text, String name, double value) {
        define(text, name, number(value));
    }

    private String after() {
        StringBuilder text = new StringBuilder();
        text.append("INLINED void rates_of(const user_voxel *voxel, const accumulator *amount,");
        text.append(" accumulator time, accumulator *rate) {\n");
        for (int j = 0; j < system.reactions().size(); j++) {
            UserReaction reaction = system.reactions().get(j);
            String arguments =
                    reaction.inputs().stream()
                            .map(input -> cast(reaction.rate()) + input(input))
                            .collect(Collectors.joining(", "));
            text.append(
                    "rate["
                            + j
                            + "] = (accumulator)"
                            + call(reaction.rate(), j, arguments)
                            + ";\n");
        }
        text.append("}\n");
        functions(text);
        return text.toString();
    }

    private String input(RateInput input) {
        int index = input.index();
        return switch (input.kind()) {
            case CONSTANT -> number(input.value());
            case POOL -> "amount[" + index + "]";
            case FLUID -> "(amount[" + index + "] * voxel->inverse[" + index + "])";
            case FIELD -> "voxel->field[" + index + "]";
            case TIME -> "time";
        };
    }

    /** What {@code user_kernel.cl} is written with: lists of arguments, and two functions. */
    private void functions(StringBuilder text) {
        List<String> declared = new ArrayList<>();
        List<String> named = new ArrayList<>();
        List<String> read = new ArrayList<>();
        for (int p = 0; p < pools; p++) {
            declared.add("USER_POOL(pool" + p + ")");
            named.add("USER_POOL_NAMED(pool" + p + ")");
            read.add("pool" + p);
        }
        for (String name : pointers()) {
            declared.add("__global const real *" + name);
            named.add(name);
            read.add(name);
        }
        define(text, "USER_ARGUMENTS", String.join(", ", declared));
        define(text, "USER_NAMED", String.join(", ", named));
        define(text, "USER_READ", String.join(", ", read));
        load(text, read);
        store(text);
    }

    /** Names of what is read and not written, in the order of the kernel's arguments. */
    private List<String> pointers() {
        List<String> names = new ArrayList<>();
        for (int p = 0; p < pools; p++) {
            if (isFree(p)) {
                names.add("storage" + p);
            }
        }
        for (int j = 0; j < system.reactions().size(); j++) {
            if (system.reactions().get(j).where().isPresent()) {
                names.add("where" + j);
            }
        }
        for (int f = 0; f < system.fields().size(); f++) {
            names.add("field" + f);
        }
        system.tissue().ifPresent(share -> names.add("tissue"));
        return names;
    }

    private boolean isFree(int p) {
        return system.pools().get(p).storage().isPresent();
    }

    private String part() {
        return system.tissue().isEmpty() ? "(accumulator)1" : "(accumulator)tissue[i]";
    }

    /** A function that fills a voxel and tells whether any reaction goes on there. */
    private void load(StringBuilder text, List<String> read) {
        text.append("INLINED bool load(");
        read.forEach(name -> text.append("__global const real *" + name + ", "));
        text.append("long i, user_voxel *voxel) {\naccumulator part = " + part() + ";\n");
        text.append("accumulator divisor = part > 0 ? part : 1;\n");
        for (int p = 0; p < pools; p++) {
            String held = "(accumulator)pool" + p + "[i]";
            String inverse = "0";
            if (isFree(p)) {
                String phi = "(accumulator)storage" + p + "[i]";
                text.append("bool open" + p + " = storage" + p + "[i] > 0;\n");
                held = "(open" + p + " ? " + phi + " * " + held + " : 0)";
                inverse = "open" + p + " ? part / " + phi + " : 0";
            }
            text.append("voxel->amount[" + p + "] = " + held + " / divisor;\n");
            text.append("voxel->inverse[" + p + "] = " + inverse + ";\n");
            text.append("voxel->gained[" + p + "] = 0;\n");
        }
        for (int f = 0; f < system.fields().size(); f++) {
            text.append("voxel->field[" + f + "] = (accumulator)field" + f + "[i];\n");
        }
        text.append("bool open = false;\n");
        for (int j = 0; j < system.reactions().size(); j++) {
            text.append("voxel->share[" + j + "] = " + share(j) + ";\n");
            text.append("open = open | (voxel->share[" + j + "] > 0);\n");
        }
        text.append("return open & (part > 0);\n}\n");
    }

    /** Where a reaction goes on, if every free pool that it changes has fluid. */
    private String share(int j) {
        UserReaction reaction = system.reactions().get(j);
        String where = reaction.where().isPresent() ? "(accumulator)where" + j + "[i]" : "1";
        List<String> open =
                IntStream.range(0, pools)
                        .filter(p -> isFree(p) && reaction.change()[p] != 0)
                        .mapToObj(p -> "open" + p)
                        .toList();
        return open.isEmpty() ? where : String.join(" & ", open) + " ? " + where + " : 0";
    }

    /** A function that adds what the pools of voxel i gained. */
    private void store(StringBuilder text) {
        text.append("INLINED void store(USER_ARGUMENTS, long i, const accumulator *gained) {\n");
        for (int p = 0; p < pools; p++) {
            int pool = p;
            if (system.reactions().stream().allMatch(r -> r.change()[pool] == 0)) {
                continue;
            }
            String gained = "gained[" + p + "]";
            String phi = "(accumulator)storage" + p + "[i]";
            String asked = gained + " != 0" + (isFree(p) ? " && " + phi + " > 0" : "");
            String added = gained + " * " + (isFree(p) ? "(" + part() + " / " + phi + ")" : part());
            text.append(
                    "if (" + asked + ") {\nUSER_ADD(pool" + p + ", (real)(" + added + "));\n}\n");
        }
        text.append("}\n");
    }
}
