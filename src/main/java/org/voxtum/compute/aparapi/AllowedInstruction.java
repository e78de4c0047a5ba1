package org.voxtum.compute.aparapi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.bcel.Const;
import org.apache.bcel.classfile.Constant;
import org.apache.bcel.classfile.ConstantDouble;
import org.apache.bcel.classfile.ConstantFloat;
import org.apache.bcel.classfile.ConstantInteger;
import org.apache.bcel.classfile.ConstantLong;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.Method;
import org.apache.bcel.generic.ALOAD;
import org.apache.bcel.generic.BranchInstruction;
import org.apache.bcel.generic.CPInstruction;
import org.apache.bcel.generic.ConstantPoolGen;
import org.apache.bcel.generic.Instruction;
import org.apache.bcel.generic.InstructionHandle;
import org.apache.bcel.generic.InvokeInstruction;
import org.apache.bcel.generic.LDC;
import org.apache.bcel.generic.LDC2_W;
import org.apache.bcel.generic.LocalVariableInstruction;
import org.apache.bcel.generic.Select;

/** Which instructions kinetics may have, and what to write in place of the others. */
final class AllowedInstruction {
    private static final List<String> ARITHMETIC =
            List.of(
                    "nop", "iconst_", "lconst_", "fconst_", "dconst_", "bipush", "sipush", "iload",
                    "lload", "fload", "dload", "istore", "lstore", "fstore", "dstore", "pop", "dup",
                    "iadd", "ladd", "fadd", "dadd", "isub", "lsub", "fsub", "dsub", "imul", "lmul",
                    "fmul", "dmul", "fdiv", "ddiv", "ineg", "lneg", "fneg", "dneg", "iinc", "i2",
                    "l2", "f2", "d2", "lcmp", "fcmp", "dcmp", "ireturn", "lreturn", "freturn",
                    "dreturn", "return");

    private final JavaClass owner;
    private final Method method;
    private final ConstantPoolGen constants;

    AllowedInstruction(JavaClass owner, Method method, ConstantPoolGen constants) {
        this.owner = owner;
        this.method = method;
        this.constants = constants;
    }

    /**
     * Why an instruction is refused.
     *
     * @param construct what it is in Java
     * @param alternative what to write
     */
    record Refusal(String construct, String alternative) {
        static Optional<Refusal> of(String construct, String alternative) {
            return Optional.of(new Refusal(construct, alternative));
        }
    }

    /** Empty where the instruction is allowed. */
    Optional<Refusal> refusal(InstructionHandle at) {
        Instruction instruction = at.getInstruction();
        if (instruction instanceof InvokeInstruction call) {
            return ofCall(call);
        }
        if (instruction instanceof BranchInstruction branch) {
            return ofBranch(branch, at);
        }
        if (instruction instanceof ALOAD load) {
            return load.getIndex() == 0 && !method.isStatic() ? Optional.empty() : anObject();
        }
        if (instruction instanceof LDC || instruction instanceof LDC2_W) {
            return ofConstant((CPInstruction) instruction);
        }
        if (isFieldAccess(instruction)) {
            return ofField(instruction);
        }
        return ofOther(instruction);
    }

    private Optional<Refusal> ofCall(InvokeInstruction call) {
        if (call.getOpcode() == Const.INVOKEDYNAMIC) {
            return Refusal.of("a lambda or a text", "write a method of its own, and numbers only");
        }
        String type = call.getReferenceType(constants).toString();
        String name = call.getName(constants);
        String signature = call.getSignature(constants);
        boolean isStatic = call.getOpcode() == Const.INVOKESTATIC;
        boolean own =
                type.equals(owner.getClassName())
                        && call.getOpcode() != Const.INVOKEINTERFACE
                        && (hasOwn(name, signature, isStatic)
                                || !isStatic && KineticsFunctions.has(name, signature));
        boolean inherited =
                type.equals(Kinetics.class.getName())
                        && !isStatic
                        && call.getOpcode() != Const.INVOKEINTERFACE
                        && KineticsFunctions.has(name, signature);
        boolean mathematical =
                type.equals("java.lang.Math")
                        && isStatic
                        && KineticsFunctions.inMath(name, signature);
        return own || inherited || mathematical
                ? Optional.empty()
                : Refusal.of(
                        "a call of " + type + "." + name,
                        "call methods of the class itself, functions of Kinetics such as exp and"
                                + " max, or the same of Math");
    }

    private boolean hasOwn(String name, String signature, boolean isStatic) {
        return Arrays.stream(owner.getMethods())
                .anyMatch(
                        own ->
                                ClassCheck.isOwn(own)
                                        && own.getName().equals(name)
                                        && own.getSignature().equals(signature)
                                        && own.isStatic() == isStatic);
    }

    private static Optional<Refusal> ofBranch(BranchInstruction branch, InstructionHandle at) {
        if (branch instanceof Select) {
            return Refusal.of("a switch", "write if and else if");
        }
        String name = branch.getName();
        if (name.startsWith("if_acmp") || name.endsWith("null") || name.startsWith("jsr")) {
            return anObject();
        }
        return branch.getTarget().getPosition() > at.getPosition()
                ? Optional.empty()
                : Refusal.of("a loop", "write its terms out, or a method for one of them");
    }

    /** Numbers only: what else a constant may be is made by code when it is first used. */
    private Optional<Refusal> ofConstant(CPInstruction load) {
        Constant constant = constants.getConstantPool().getConstant(load.getIndex());
        boolean isNumber =
                constant instanceof ConstantInteger
                        || constant instanceof ConstantFloat
                        || constant instanceof ConstantLong
                        || constant instanceof ConstantDouble;
        return isNumber ? Optional.empty() : Refusal.of("a text or a class", "use numbers only");
    }

    private static boolean isFieldAccess(Instruction instruction) {
        return instruction.getName().matches("(get|put)(field|static)");
    }

    /** Numbers that are known when a class is compiled stand where they are used. */
    private static Optional<Refusal> ofField(Instruction instruction) {
        if (instruction.getName().startsWith("put")) {
            return Refusal.of(
                    "a value that is given to a field",
                    "use a local variable; what is to last is a pool");
        }
        return Refusal.of(
                "a field that is no static final number of the class",
                "take it as an argument, or write 'static final float NAME = 3e-4f'");
    }

    private static Optional<Refusal> ofOther(Instruction instruction) {
        String name = instruction.getName();
        return switch (name) {
            case "idiv", "ldiv" ->
                    Refusal.of("a division of whole numbers", "divide floats, as in 1f / 3");
            case "irem", "lrem", "frem", "drem" ->
                    Refusal.of("a remainder", "write a - b * floor(a / b)");
            case "athrow" -> Refusal.of("a throw", "return what the rate is there, such as 0");
            case "iand",
                    "ior",
                    "ixor",
                    "land",
                    "lor",
                    "lxor",
                    "ishl",
                    "ishr",
                    "iushr",
                    "lshl",
                    "lshr",
                    "lushr" ->
                    Refusal.of("an operation on bits", "write && or || for conditions");
            case "i2b", "i2c", "i2s" ->
                    Refusal.of("a byte, char or short", "use int, float or double");
            default ->
                    ARITHMETIC.stream().anyMatch(name::startsWith) ? Optional.empty() : anObject();
        };
    }

    private static Optional<Refusal> anObject() {
        return Refusal.of(
                "an object or an array", "use local variables that are numbers, and arguments");
    }

    /** An instruction with what it names, in a short form. */
    static String text(Instruction instruction, ConstantPoolGen constants) {
        if (instruction instanceof InvokeInstruction call) {
            return call.getName()
                    + " "
                    + call.getReferenceType(constants)
                    + "."
                    + call.getName(constants)
                    + call.getSignature(constants);
        }
        return instruction instanceof LocalVariableInstruction local
                ? local.getName().replaceFirst("_.*", "") + " " + local.getIndex()
                : instruction.getName();
    }
}
