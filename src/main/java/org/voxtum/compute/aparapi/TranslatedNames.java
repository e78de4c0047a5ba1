package org.voxtum.compute.aparapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.bcel.classfile.Attribute;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.LocalVariable;
import org.apache.bcel.classfile.Method;
import org.apache.bcel.classfile.MethodParameters;
import org.apache.bcel.generic.ConstantPoolGen;
import org.apache.bcel.generic.Type;

/**
 * Names of variables that no word and no macro of OpenCL C can be, such as {@code v2F_half}: place,
 * type and name, so that one C variable stands for every scope of a Java variable.
 */
final class TranslatedNames {
    private TranslatedNames() {}

    /** The class with those names; it computes the same. */
    static byte[] in(JavaClass checked) {
        JavaClass copy = checked.copy();
        ConstantPoolGen constants = new ConstantPoolGen(copy.getConstantPool());
        for (Method method : copy.getMethods()) {
            method.setAttributes(
                    Arrays.stream(method.getAttributes())
                            .filter(attribute -> !(attribute instanceof MethodParameters))
                            .toArray(Attribute[]::new));
            if (method.getLocalVariableTable() != null && ClassCheck.isOwn(method)) {
                for (LocalVariable variable :
                        method.getLocalVariableTable().getLocalVariableTable()) {
                    variable.setNameIndex(constants.addUtf8(name(variable)));
                }
            }
        }
        copy.setConstantPool(constants.getFinalConstantPool());
        return copy.getBytes();
    }

    /** The new names of a method's arguments, in their order. */
    static List<String> arguments(Method method) {
        List<String> names = new ArrayList<>();
        int place = method.isStatic() ? 0 : 1;
        for (Type type : method.getArgumentTypes()) {
            LocalVariable variable = method.getLocalVariableTable().getLocalVariable(place, 0);
            names.add(name(variable));
            place += type.getSize();
        }
        return names;
    }

    private static String name(LocalVariable variable) {
        return variable.getName().equals("this")
                ? "this"
                : "v"
                        + variable.getIndex()
                        + variable.getSignature().replaceAll("[^A-Z]", "")
                        + "_"
                        + variable.getName().replaceAll("[^A-Za-z0-9_]", "_");
    }
}
