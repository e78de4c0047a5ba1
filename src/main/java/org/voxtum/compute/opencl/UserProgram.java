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

/** The text of kernels with users' rates, around {@code kernels/user_reactions.cl}. */
final class UserProgram {
    /** Stands in place of a kernel's name. */
    static final String KERNEL = "@kernel";

    private static final int ROUNDINGS = 8;

    private final UserReactionSystem system;
    private final Precision sums;
    private final int pools;

    private UserProgram(UserReactionSystem system, Precision sums) {
        this.system = system;
        this.sums = sums;
        pools = system.pools().size();
    }

    /**
     * Source of a system's kernel. Its arguments: of each pool the field and, in single precision,
     * its carry; phi of each free pool; where each reaction goes on that is not everywhere; fields;
     * the share of tissue where there is one; time, dt and the number of voxels.
     *
     * @param sums type of sums on the device
     */
    static String of(UserReactionSystem system, Precision sums) {
        UserProgram program = new UserProgram(system, sums);
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
        text.append("#define ").append(name).append(' ').append(value).append('\n');
    }

    private void define(StringBuilder text, String name, double value) {
        text.append("#define ").append(name).append(' ').append(number(value)).append('\n');
    }

    private String after() {
        StringBuilder text = new StringBuilder();
        text.append("static void rates_of(const user_voxel *voxel, const accumulator *amount,");
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
        kernel(text);
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

    private void kernel(StringBuilder text) {
        List<String> arguments = new ArrayList<>();
        for (int p = 0; p < pools; p++) {
            arguments.add("USER_POOL(pool" + p + ")");
        }
        for (int p = 0; p < pools; p++) {
            if (isFree(p)) {
                arguments.add("__global const real *storage" + p);
            }
        }
        for (int j = 0; j < system.reactions().size(); j++) {
            if (system.reactions().get(j).where().isPresent()) {
                arguments.add("__global const real *where" + j);
            }
        }
        for (int f = 0; f < system.fields().size(); f++) {
            arguments.add("__global const real *field" + f);
        }
        system.tissue().ifPresent(share -> arguments.add("__global const real *tissue"));
        arguments.addAll(List.of("real time", "real dt", "long n"));
        text.append("__kernel void " + KERNEL + "(" + String.join(", ", arguments) + ") {\n");
        text.append("long i = get_global_id(0);\nif (i >= n) {\nreturn;\n}\nuser_voxel voxel;\n");
        load(text);
        text.append("advance_voxel(&voxel, (accumulator)time, (accumulator)dt);\n");
        store(text);
        text.append("}\n");
    }

    private boolean isFree(int p) {
        return system.pools().get(p).storage().isPresent();
    }

    private void load(StringBuilder text) {
        boolean whole = system.tissue().isEmpty();
        text.append("accumulator part = " + (whole ? "1" : "(accumulator)tissue[i]") + ";\n");
        text.append("if (!(part > 0)) {\nreturn;\n}\n");
        for (int p = 0; p < pools; p++) {
            String held = "(accumulator)pool" + p + "[i]";
            String inverse = "0";
            if (isFree(p)) {
                String phi = "(accumulator)storage" + p + "[i]";
                text.append("bool open" + p + " = storage" + p + "[i] > 0;\n");
                held = "(open" + p + " ? " + phi + " * " + held + " : 0)";
                inverse = "open" + p + " ? part / " + phi + " : 0";
            }
            text.append("voxel.amount[" + p + "] = " + held + " / part;\n");
            text.append("voxel.inverse[" + p + "] = " + inverse + ";\n");
            text.append("voxel.gained[" + p + "] = 0;\n");
        }
        for (int f = 0; f < system.fields().size(); f++) {
            text.append("voxel.field[" + f + "] = (accumulator)field" + f + "[i];\n");
        }
        text.append("bool open = false;\n");
        for (int j = 0; j < system.reactions().size(); j++) {
            text.append("voxel.share[" + j + "] = " + share(j) + ";\n");
            text.append("open = open || voxel.share[" + j + "] > 0;\n");
        }
        text.append("if (!open) {\nreturn;\n}\n");
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
        return open.isEmpty() ? where : String.join(" && ", open) + " ? " + where + " : 0";
    }

    private void store(StringBuilder text) {
        for (int p = 0; p < pools; p++) {
            int pool = p;
            if (system.reactions().stream().allMatch(r -> r.change()[pool] == 0)) {
                continue;
            }
            String gained = "voxel.gained[" + p + "]";
            String asked = gained + " != 0" + (isFree(p) ? " && open" + p : "");
            String added = gained + " * " + (isFree(p) ? "voxel.inverse[" + p + "]" : "part");
            text.append(
                    "if (" + asked + ") {\nUSER_ADD(pool" + p + ", (real)(" + added + "));\n}\n");
        }
    }
}
