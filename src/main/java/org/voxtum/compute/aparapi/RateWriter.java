package org.voxtum.compute.aparapi;

import com.aparapi.internal.exception.AparapiException;
import com.aparapi.internal.exception.CodeGenException;
import com.aparapi.internal.instruction.Instruction;
import com.aparapi.internal.instruction.InstructionSet.AssignToLocalVariable;
import com.aparapi.internal.instruction.InstructionSet.CastOperator;
import com.aparapi.internal.instruction.InstructionSet.UnaryOperator;
import com.aparapi.internal.model.ClassModel;
import com.aparapi.internal.model.ClassModel.LocalVariableInfo;
import com.aparapi.internal.model.Entrypoint;
import com.aparapi.internal.model.MethodModel;
import com.aparapi.internal.writer.KernelWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Aparapi's writer of OpenCL C, with two differences: variables are declared where a function
 * begins, since Java lets several branches give one variable its first value, and what a sign
 * stands before is in brackets, since {@code --x} is another thing in C.
 */
final class RateWriter extends KernelWriter {
    private final StringBuilder text = new StringBuilder();
    private boolean inBody;

    /** The functions that a method calls, and a kernel with the method's body. */
    static String write(Class<?> type, String method, String descriptor) throws AparapiException {
        ClassModel model = ClassModel.createClassModel(type);
        RateWriter writer = new RateWriter();
        writer.write(new Entrypoint(model, model.getMethodModel(method, descriptor), null));
        return writer.text.toString();
    }

    @Override
    public void write(String part) {
        text.append(part);
    }

    @Override
    public String convertType(String type, boolean useClassModel, boolean isLocal) {
        return inBody ? "" : super.convertType(type, useClassModel, isLocal);
    }

    @Override
    public String convertCast(String cast) {
        return cast;
    }

    @Override
    public void writeMethodBody(MethodModel method) throws CodeGenException {
        Map<String, String> types = new LinkedHashMap<>();
        for (LocalVariableInfo variable : method.getLocalVariableTableEntry()) {
            if (variable.getStart() != 0) {
                types.put(variable.getVariableName(), variable.getVariableDescriptor());
            }
        }
        write("{");
        for (Map.Entry<String, String> each : types.entrySet()) {
            write(convertType(each.getValue(), true, false) + each.getKey() + ";");
        }
        inBody = true;
        super.writeMethodBody(method);
        inBody = false;
        write("}");
    }

    @Override
    public void writeInstruction(Instruction instruction) throws CodeGenException {
        if (instruction instanceof UnaryOperator sign && !(instruction instanceof CastOperator)) {
            write(sign.getOperator().getText() + "(");
            writeInstruction(sign.getUnary());
            write(")");
        } else if (instruction instanceof AssignToLocalVariable assigned) {
            write(assigned.getLocalVariableInfo().getVariableName() + " = ");
            for (Instruction part = instruction.getFirstChild();
                    part != null;
                    part = part.getNextExpr()) {
                writeInstruction(part);
            }
        } else {
            super.writeInstruction(instruction);
        }
    }
}
