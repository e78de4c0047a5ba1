package org.voxtum.compute.aparapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.Method;
import org.apache.bcel.generic.ConstantPoolGen;
import org.apache.bcel.generic.Instruction;
import org.apache.bcel.generic.InstructionList;
import org.apache.bcel.generic.InvokeInstruction;
import org.voxtum.fault.KineticsRule;

/** No method calls itself, and none goes through too many instructions with what it calls. */
final class CallCheck {
    private static final long MOST = 10_000;

    private final JavaClass owner;
    private final KineticsFile file;
    private final ConstantPoolGen constants;
    private final Map<String, Method> methods = new HashMap<>();
    private final Map<String, Long> lengths = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    private CallCheck(JavaClass owner, KineticsFile file) {
        this.owner = owner;
        this.file = file;
        constants = new ConstantPoolGen(owner.getConstantPool());
        for (Method method : owner.getMethods()) {
            if (ClassCheck.isOwn(method)) {
                methods.put(method.getName(), method);
            }
        }
    }

    static void require(JavaClass owner, KineticsFile file) {
        CallCheck check = new CallCheck(owner, file);
        check.methods.keySet().forEach(check::length);
    }

    /** Instructions of a method and of all that it calls. */
    private long length(String name) {
        Long known = lengths.get(name);
        if (known != null) {
            return known;
        }
        if (open.contains(name)) {
            throw KineticsRule.FORBIDDEN.fault(
                    file.file().toString(),
                    "a method that calls itself",
                    owner.getClassName() + "." + name,
                    "unknown",
                    "write its terms out");
        }
        open.push(name);
        long sum = 0;
        for (Instruction instruction :
                new InstructionList(methods.get(name).getCode().getCode()).getInstructions()) {
            sum += 1 + called(instruction);
        }
        open.pop();
        if (sum > MOST) {
            throw KineticsRule.TOO_LONG.fault(
                    file.file().toString(), owner.getClassName() + "." + name, MOST);
        }
        lengths.put(name, sum);
        return sum;
    }

    private long called(Instruction instruction) {
        if (instruction instanceof InvokeInstruction call
                && methods.containsKey(call.getName(constants))
                && call.getReferenceType(constants).toString().equals(owner.getClassName())) {
            return length(call.getName(constants));
        }
        return 0;
    }
}
