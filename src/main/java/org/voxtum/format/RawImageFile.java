package org.voxtum.format;

import java.nio.file.Path;
import org.voxtum.fault.DataRule;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.tissue.VoxelImage;
import org.voxtum.tissue.VoxelSink;

/**
 * A headerless image that a case names: a file and how its values lie.
 *
 * @param file the file
 * @param layout how the values lie
 */
public record RawImageFile(Path file, RawImage layout) implements VoxelImage {
    @Override
    public void forEach(VoxelGrid grid, VoxelSink sink) {
        if (!Shape.of(grid).equals(layout.shape())) {
            throw DataRule.IMAGE_SHAPE.fault(
                    file.toString(), layout.shapeText(), "", RawImage.text(Shape.of(grid)));
        }
        layout.read(
                file,
                (x, y, z, value) -> {
                    if (!Double.isFinite(value)) {
                        throw DataRule.IMAGE_FINITE.fault(file.toString(), value, x, y, z);
                    }
                    sink.set(x, y, z, value);
                });
    }
}
