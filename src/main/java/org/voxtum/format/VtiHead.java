package org.voxtum.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.fault.Fault;
import org.voxtum.grid.VoxelGrid;
import org.w3c.dom.Element;

/**
 * Reads the XML head of an image file and refuses layouts that {@link VtiWriter} does not write.
 */
final class VtiHead {
    private static final String IDENTITY = "1 0 0 0 1 0 0 0 1";

    private final Path file;
    private final VtkHead head;
    private final Element root;
    private final Element image;

    private VtiHead(Path file, VtkHead head) {
        this.file = file;
        this.head = head;
        this.root = head.root();
        this.image = XmlTexts.child(root, "ImageData");
    }

    static VtiImage read(Path file) {
        return new VtiHead(file, VtkHead.read(file, "images")).image();
    }

    private VtiImage image() {
        require(image != null, "it holds no ImageData", "only .vti images are read");
        require(
                "UInt64".equals(root.getAttribute("header_type"))
                        && !root.hasAttribute("compressor"),
                "its data are compressed or have 32-bit lengths",
                "save it again uncompressed with header_type UInt64");
        String direction = image.getAttribute("Direction").strip();
        require(
                direction.isEmpty() || IDENTITY.equals(direction),
                "its axes are turned (Direction " + direction + ")",
                "resample it onto axes along x, y and z");
        return new VtiImage(
                file, grid(), time(), arrays(), notes(), head.dataStart(), head.order());
    }

    private VoxelGrid grid() {
        String[] extent = words(image, "WholeExtent", 6);
        String[] spacing = words(image, "Spacing", 3);
        String[] origin = words(image, "Origin", 3);
        try {
            return new VoxelGrid(
                    count(extent, 0),
                    count(extent, 1),
                    count(extent, 2),
                    Decimal.metres(spacing[0]),
                    Decimal.metres(spacing[1]),
                    Decimal.metres(spacing[2]),
                    Decimal.metres(origin[0]),
                    Decimal.metres(origin[1]),
                    Decimal.metres(origin[2]));
        } catch (NumberFormatException | Fault wrong) {
            throw InputFaults.of(
                    file,
                    "extent, spacing or origin is wrong: " + wrong.getMessage(),
                    "the extent must start at 0 and the spacing be positive");
        }
    }

    private int count(String[] extent, int axis) {
        require(
                "0".equals(extent[2 * axis]),
                "the extent starts at " + extent[2 * axis],
                "only whole images are read");
        return Integer.parseInt(extent[2 * axis + 1]);
    }

    private String[] words(Element element, String attribute, int expected) {
        String[] words = element.getAttribute(attribute).strip().split("\\s+");
        require(
                words.length == expected,
                attribute + " has " + words.length + " words",
                "it needs " + expected);
        return words;
    }

    private double time() {
        for (Element array : XmlTexts.descendants(image, "DataArray")) {
            if ("TimeValue".equals(array.getAttribute("Name"))) {
                return Double.parseDouble(array.getTextContent().strip());
            }
        }
        return Double.NaN;
    }

    private Map<String, String> notes() {
        Map<String, String> notes = new HashMap<>();
        for (Element array : XmlTexts.descendants(image, "Array")) {
            notes.put(array.getAttribute("Name"), XmlTexts.fromCodes(array.getTextContent()));
        }
        return notes;
    }

    private List<VtiImage.Entry> arrays() {
        List<VtiImage.Entry> entries = new ArrayList<>();
        for (Element cells : XmlTexts.descendants(image, "CellData")) {
            for (Element array : XmlTexts.descendants(cells, "DataArray")) {
                entries.add(entry(array));
            }
        }
        return entries;
    }

    private VtiImage.Entry entry(Element array) {
        String name = array.getAttribute("Name");
        NumberType type = NumberType.of(array.getAttribute("type"));
        require(
                type != null,
                "array '" + name + "' is of type " + array.getAttribute("type"),
                "UInt8, Int16, Int32, Int64, Float32 and Float64 are read");
        require(
                "appended".equals(array.getAttribute("format")),
                "array '" + name + "' is not appended",
                "save it with appended raw data");
        String components = array.getAttribute("NumberOfComponents");
        try {
            return new VtiImage.Entry(
                    name,
                    XmlTexts.textOf(array, "InformationKey"),
                    type,
                    components.isEmpty() ? 1 : Integer.parseInt(components),
                    Long.parseLong(array.getAttribute("offset")));
        } catch (NumberFormatException wrong) {
            throw InputFaults.of(
                    file, "array '" + name + "' has a wrong number: " + wrong.getMessage(), "");
        }
    }

    private void require(boolean holds, String what, String remedy) {
        if (!holds) {
            throw InputFaults.of(file, what, remedy);
        }
    }
}
