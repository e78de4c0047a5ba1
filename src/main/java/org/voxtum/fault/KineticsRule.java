package org.voxtum.fault;

/** Rules of kinetics that users write in Java. */
public enum KineticsRule implements Rule {
    CODE(
            Fault.Kind.CASE,
            "the case brings code of its own, class {name} of {file}",
            "read it; if you trust it, add --allow-code to run, check or resume"),
    NO_POOL(
            Fault.Kind.CASE,
            "'{name}' is no pool",
            "write AGENT.POOL with an agent of the case and free, bound, internal, phagocyte or"
                    + " degraded, such as drug.internal"),
    PAYLOAD(
            Fault.Kind.CASE,
            "the reaction moves '{name}' of agent '{agent}', whose payload is counted apart",
            "what the particles carry would stay behind; count the drug alone: leave out `payload`,"
                    + " or use the built-in laws"),
    EMPTY_SIDE(
            Fault.Kind.CASE,
            "{key} of the reaction '{rate}' names no pool",
            "what is lost goes to a pool, such as AGENT.degraded, and what is made comes from one"),
    MOVES_NOTHING(
            Fault.Kind.CASE,
            "the reaction '{rate}' takes from each pool what it gives to it",
            "name other pools or numbers"),
    UNBALANCED(
            Fault.Kind.CASE,
            "the reaction '{rate}' changes the amount of agent '{agent}' by {sum} and no other",
            "what one pool loses another gains: let the numbers of from and to add up alike"),
    PARAMETER_NAME(
            Fault.Kind.CASE,
            "'{name}' is no name of a parameter",
            "use letters, digits and underscores, and none of the names that rates have for pools,"
                    + " c_AGENT, oxygen, temperature, ph and time"),
    PARAMETER_UNUSED(
            Fault.Kind.CASE, "no rate of {class} takes the parameter '{name}'", "remove it"),
    ARGUMENT(
            Fault.Kind.CASE,
            "the argument '{name}' of {method} is nothing that the case knows",
            "give a parameter of that name, or call it AGENT_POOL, c_AGENT, oxygen, temperature, ph"
                    + " or time; other characters than letters and digits are underscores; {hint}"),
    AMBIGUOUS(
            Fault.Kind.CASE,
            "the argument '{name}' of {method} may be {one} or {other}",
            "rename one of the agents"),
    NO_OXYGEN(
            Fault.Kind.CASE,
            "{method} takes the oxygen, which the case does not compute",
            "add oxygen to the case"),
    NO_COMPILER(
            Fault.Kind.OUTPUT,
            "{file} is Java source, and this Java has no compiler",
            "run with a JDK, or compile it elsewhere and give the jar"),
    NO_SOURCE(
            Fault.Kind.INPUT,
            "{file} is given as Java source, which ends in .java",
            "write 'jar: FILE' for a jar, or rename the source after its class"),
    NOT_COMPILABLE(
            Fault.Kind.INPUT,
            "{file} does not compile: {problem}",
            "mend it; javac says the same{hint}"),
    NO_CLASS(
            Fault.Kind.INPUT,
            "there is no class {name} in {file}",
            "give the full name, such as com.lab.Efflux"),
    NO_CLASS_FILE(
            Fault.Kind.INPUT,
            "class {name} of {file} cannot be loaded: {reason}",
            "compile it anew, for Java 17 or older"),
    NOT_KINETICS(
            Fault.Kind.INPUT,
            "class {name} does not extend Kinetics itself, or is no plain class",
            "write 'public class NAME extends org.voxtum.compute.aparapi.Kinetics', without"
                    + " interfaces"),
    NO_RATE(Fault.Kind.INPUT, "class {name} has no method {rate}", "{hint}"),
    RATE_TYPES(
            Fault.Kind.INPUT,
            "{method} is no rate: it takes ({types}) and returns {type}",
            "every argument and the result are float, or all are double"),
    NO_NAMES(
            Fault.Kind.INPUT,
            "class {name} of {file} does not tell the names of its arguments",
            "compile it with javac -g -parameters, or give the source"),
    NAME(
            Fault.Kind.INPUT,
            "the name '{name}' in class {class} has other characters than letters a to z, digits"
                    + " and underscores",
            "rename it; it becomes a name in OpenCL C"),
    TWICE(
            Fault.Kind.INPUT,
            "class {name} has two methods {method}, or one with the name of a function of Kinetics",
            "give each a name of its own"),
    FORBIDDEN(
            Fault.Kind.INPUT,
            "{construct} in method {method}, line {line}",
            "this may not stand in kinetics; {alternative}"),
    TOO_LONG(
            Fault.Kind.INPUT,
            "method {method} goes through more than {most} instructions with what it calls",
            "write it shorter, or compute what is constant beforehand and give it as a parameter"),
    NOT_TRANSLATED(
            Fault.Kind.INPUT,
            "method {method} cannot be translated to OpenCL C: {reason}",
            "write it simpler: one assignment a statement, if and else, calls of own methods"),
    NOT_A_NUMBER(
            Fault.Kind.INPUT,
            "{method} is not a number at {arguments}",
            "give every rate a value for pools from 0 to 100 mol/m^3 and fields over their range,"
                    + " by if or max where a term divides by 0"),
    DIFFERS(
            Fault.Kind.NUMERICAL,
            "{method} is {value} in Java and {device} on the device at {arguments}",
            "they must agree to {tolerance}; write it in another way, or use --backend reference"),
    NO_DOUBLES(
            Fault.Kind.DEVICE,
            "{method} computes in double precision, and {device} has none",
            "write float, and functions of Kinetics in place of those of Math; or use another"
                    + " --device, or --backend reference");

    private final Words words;

    KineticsRule(Fault.Kind kind, String what, String remedy) {
        this.words = new Words(kind, what, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
