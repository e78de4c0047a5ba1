package org.voxtum.verify;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.DeviceVoxels;
import org.voxtum.compute.EllipticKernels;
import org.voxtum.compute.Precision;
import org.voxtum.compute.ReactionKernels;
import org.voxtum.compute.TransportKernels;
import org.voxtum.compute.UserKernels;
import org.voxtum.compute.VectorKernels;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;

/** The reference backend with an error planted around the calls of its kernels. */
final class PlantedBackend implements Backend {
    private final ReferenceBackend sound = new ReferenceBackend();
    private final Plant plant;

    /** Stands around every call of a kernel. */
    @FunctionalInterface
    interface Plant {
        /**
         * Makes the call, or something else.
         *
         * @param call makes the sound call with the arguments as they then are
         */
        Object around(Backend backend, String kernel, Object[] arguments, Call call);
    }

    /** The sound kernel. */
    @FunctionalInterface
    interface Call {
        Object make();
    }

    PlantedBackend(Plant plant) {
        this.plant = plant;
    }

    private <T> T planted(Class<T> type, T kernels) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                plant.around(
                                        sound,
                                        method.getName(),
                                        arguments,
                                        () -> invoke(kernels, method, arguments))));
    }

    private static Object invoke(Object kernels, Method method, Object[] arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(kernels, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure);
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public EllipticKernels elliptic() {
        return planted(EllipticKernels.class, sound.elliptic());
    }

    @Override
    public TransportKernels transport() {
        return planted(TransportKernels.class, sound.transport());
    }

    @Override
    public ReactionKernels reactions() {
        return planted(ReactionKernels.class, sound.reactions());
    }

    @Override
    public UserKernels user() {
        return sound.user();
    }

    @Override
    public VectorKernels vectors() {
        return planted(VectorKernels.class, sound.vectors());
    }

    @Override
    public Precision precision() {
        return sound.precision();
    }

    @Override
    public String description() {
        return "planted";
    }

    @Override
    public void store(DeviceField field, Field host) {
        sound.store(field, host);
    }

    @Override
    public DeviceField allocate(String name, Shape shape) {
        return sound.allocate(name, shape);
    }

    @Override
    public void release(DeviceField field) {
        sound.release(field);
    }

    @Override
    public DeviceField upload(String name, Field host) {
        return sound.upload(name, host);
    }

    @Override
    public Field download(DeviceField field) {
        return sound.download(field);
    }

    @Override
    public Field retire(DeviceField field) {
        return sound.retire(field);
    }

    @Override
    public DeviceVoxels voxels(String name, long[] positions) {
        return sound.voxels(name, positions);
    }

    @Override
    public FieldLedger ledger() {
        return sound.ledger();
    }
}
