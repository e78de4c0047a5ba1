package org.voxtum.fault;

/** Rules of a vessel network's file. */
public enum NetworkRule implements Rule {
    CUT_SHORT(
            Fault.Kind.INPUT,
            "the file ends where {part} should be",
            "it is cut short, or a count in it is too large"),
    NO_WORD(
            Fault.Kind.INPUT,
            "there is no {name} here",
            "the line has {count} words, it needs {needed}"),
    NO_NUMBER(Fault.Kind.INPUT, "the {name} is '{word}'", "a number is needed"),
    OUT_OF_RANGE(Fault.Kind.INPUT, "the {name} is {word}", "this is out of range"),
    NOT_WHOLE(Fault.Kind.INPUT, "the {name} is {number}", "a whole number is needed"),
    NEGATIVE(Fault.Kind.INPUT, "the {name} is {number}", "it must not be negative"),
    BOX(Fault.Kind.INPUT, "a size of the box is {size} um", "it must not be negative"),
    DIAMETER(
            Fault.Kind.INPUT,
            "the diameter of segment {name} is {diameter} um",
            "it must be greater than zero"),
    HAEMATOCRIT(Fault.Kind.INPUT, "the {name} is {value}", "it must be at least 0 and below 1"),
    NODE_TWICE(Fault.Kind.INPUT, "there is a second node {name}", "names must differ"),
    NODE_MISSING(
            Fault.Kind.INPUT,
            "{owner} names node {name}, which is not in the table of nodes",
            "add the node or correct the name"),
    BOUNDARY_TWICE(
            Fault.Kind.INPUT,
            "there is a second row for boundary node {name}",
            "a node has one row"),
    BOUNDARY_TYPE(
            Fault.Kind.INPUT,
            "the type of boundary node {name} is {type}",
            "0 (pressure in mmHg) and 2 (flow in nl/min) are known"),
    NO_SEGMENTS(Fault.Kind.INPUT, "the network has no segments", "at least one is needed"),
    NO_LENGTH(
            Fault.Kind.INPUT,
            "segment {name} has no length",
            "its two nodes lie at the same place; move or join them"),
    NO_FLOW(
            Fault.Kind.INPUT,
            "the file gives no flow for segment {name}",
            "write 'flow: solve', or give every segment its flow"),
    BALANCE(
            Fault.Kind.INPUT,
            "the flows do not balance: {sums}",
            "at most 10 % is allowed; correct the flows, give the node a "
                    + "boundary row if blood enters or leaves there, or write 'flow: "
                    + "solve'"),
    CIRCLE(
            Fault.Kind.INPUT,
            "blood flows in a circle through nodes {nodes}",
            "correct the direction of flow in one of the segments between "
                    + "them, or write 'flow: solve'"),
    NO_CONVERGENCE(
            Fault.Kind.NUMERICAL,
            "the blood flow does not converge: nodes out of balance by {last}",
            "look for segments of extreme diameter or length"),
    NO_PRESSURE(
            Fault.Kind.INPUT,
            "the part of the network around node {node} has no boundary " + "node with a pressure",
            "'flow: solve' needs at least one in each connected part");

    private final Words words;

    NetworkRule(Fault.Kind kind, String what, String remedy) {
        this.words = new Words(kind, what, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
