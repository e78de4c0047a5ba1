package org.voxtum.compute.aparapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.bcel.Const;
import org.apache.bcel.classfile.Code;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.LocalVariable;
import org.apache.bcel.classfile.LocalVariableTable;
import org.apache.bcel.classfile.Method;
import org.apache.bcel.generic.ATHROW;
import org.apache.bcel.generic.BasicType;
import org.apache.bcel.generic.ConstantPoolGen;
import org.apache.bcel.generic.Instruction;
import org.apache.bcel.generic.InstructionHandle;
import org.apache.bcel.generic.InstructionList;
import org.apache.bcel.generic.Type;
import org.voxtum.fault.Fault;
import org.voxtum.fault.KineticsRule;

/** Holds one method of a user's class to what kinetics may do. */
final class MethodCheck {
    private static final int ALLOWED_FLAGS =
            Const.ACC_PUBLIC
                    | Const.ACC_PRIVATE
                    | Const.ACC_PROTECTED
                    | Const.ACC_STATIC
                    | Const.ACC_FINAL
                    | Const.ACC_STRICT;

    private final JavaClass owner;
    private final KineticsFile file;
    private final Method method;
    private final ConstantPoolGen constants;

    MethodCheck(JavaClass owner, KineticsFile file, Method method) {
        this.owner = owner;
        this.file = file;
        this.method = method;
        constants = new ConstantPoolGen(owner.getConstantPool());
    }

    void require() {
        Code code = method.getCode();
        if (code == null || (method.getModifiers() & ~ALLOWED_FLAGS) != 0) {
            throw refused(
                    0,
                    "a native, abstract, synchronized or generated method",
                    "write a plain method, without lambdas and type parameters");
        }
        if (method.getName().equals("<clinit>")) {
            throw refused(
                    0,
                    "a static field that is computed when the class is loaded",
                    "write its number, as in 'static final float HALF = 3e-4f', or take a"
                            + " parameter");
        }
        if (ClassCheck.isConstructor(method)) {
            requirePlainConstructor(code);
        } else {
            requireTypes();
            requireCode(code);
            requireVariables(code);
        }
    }

    /** The constructor that the compiler makes. */
    private void requirePlainConstructor(Code code) {
        List<String> found = new ArrayList<>();
        for (Instruction instruction : new InstructionList(code.getCode()).getInstructions()) {
            found.add(AllowedInstruction.text(instruction, constants));
        }
        String parent = "invokespecial " + Kinetics.class.getName() + ".<init>()V";
        if (!found.equals(List.of("aload 0", parent, "return"))) {
            throw refused(
                    0,
                    "a constructor, or a field that is given a value",
                    "write 'static final' numbers, or take parameters as arguments");
        }
    }

    private void requireTypes() {
        List<Type> types = new ArrayList<>(Arrays.asList(method.getArgumentTypes()));
        types.add(method.getReturnType());
        if (types.stream().anyMatch(type -> !(type instanceof BasicType))) {
            String text = types.stream().map(Type::toString).collect(Collectors.joining(", "));
            throw refused(0, "a type that is no number (" + text + ")", "use float or double");
        }
    }

    /** Their types become text of OpenCL C; a second table would keep names of its own. */
    private void requireVariables(Code code) {
        List<LocalVariableTable> tables =
                Arrays.stream(code.getAttributes())
                        .filter(LocalVariableTable.class::isInstance)
                        .map(LocalVariableTable.class::cast)
                        .toList();
        boolean numbers =
                tables.stream()
                        .flatMap(table -> Arrays.stream(table.getLocalVariableTable()))
                        .allMatch(variable -> isThis(variable) || isNumber(variable));
        if (tables.size() > 1 || !numbers) {
            throw refused(
                    0, "a variable that is no number", "use int, long, float, double and boolean");
        }
    }

    private boolean isThis(LocalVariable variable) {
        return !method.isStatic()
                && variable.getIndex() == 0
                && variable.getName().equals("this")
                && variable.getSignature()
                        .equals("L" + owner.getClassName().replace('.', '/') + ";");
    }

    private static boolean isNumber(LocalVariable variable) {
        return variable.getSignature().matches("[IJFDZ]") && !variable.getName().equals("this");
    }

    private void requireCode(Code code) {
        if (code.getExceptionTable().length > 0) {
            throw refused(
                    code.getExceptionTable()[0].getHandlerPC(),
                    "a try or synchronized block",
                    "look beforehand whether a number is above 0, by if");
        }
        AllowedInstruction allowed = new AllowedInstruction(owner, method, constants);
        List<InstructionHandle> all =
                List.of(new InstructionList(code.getCode()).getInstructionHandles());
        // what is thrown is made before, which would be told as an object
        Stream.concat(
                        all.stream().filter(at -> at.getInstruction() instanceof ATHROW),
                        all.stream())
                .forEach(at -> require(allowed, at));
    }

    private void require(AllowedInstruction allowed, InstructionHandle at) {
        Optional<AllowedInstruction.Refusal> refusal = allowed.refusal(at);
        if (refusal.isPresent()) {
            throw refused(at.getPosition(), refusal.get().construct(), refusal.get().alternative());
        }
    }

    private Fault refused(int position, String construct, String alternative) {
        int line =
                method.getCode() == null || method.getLineNumberTable() == null
                        ? 0
                        : method.getLineNumberTable().getSourceLine(position);
        return KineticsRule.FORBIDDEN.fault(
                file.isSource() && line > 0 ? file.file() + ":" + line : file.file().toString(),
                construct,
                shownName(),
                line > 0 ? line : "unknown",
                alternative);
    }

    private String shownName() {
        return owner.getClassName()
                + (method.getName().startsWith("<") ? "" : "." + method.getName());
    }
}
