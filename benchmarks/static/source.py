"""The kernels as one source, the way the product builds them for a GPU, and the tools around."""
import json
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILES = ("real.cl", "carry.cl", "vectors.cl", "elliptic.cl", "transport.cl", "transport_voxels.cl")
LIBRARY = Path("/usr/lib/clc")


def options(doubles):
    """Options of the product in single precision; doubles: whether the device sums in them."""
    return ["-cl-std=CL1.2"] + (["-DDOUBLE_SUMS"] if doubles else [])


def write(folder):
    """Writes one file with all kernels of the GPU form."""
    path = Path(folder) / "kernels.cl"
    path.write_text("".join((ROOT / "kernels" / name).read_text() for name in FILES))
    return path


def traffic():
    """Bytes a voxel by kernel, in single precision."""
    table = json.loads((ROOT / "benchmarks" / "traffic.json").read_text())
    size = lambda row, key: len(row.get(key, []))
    return {
        name: 4 * (size(row, "reads") + 2 * size(row, "updates") + size(row, "writes")) + size(row, "bytes")
        for name, row in table.items()
    }


def find_clang():
    """The newest clang with a number, else the usual one, or None."""
    names = [f"clang-{version}" for version in range(30, 13, -1)] + ["clang"]
    return next((path for path in map(shutil.which, names) if path), None)


def run(words, text=None):
    """Output and errors of a command; raises with them where it fails."""
    done = subprocess.run(words, input=text, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(" ".join(map(str, words[:2])) + ": " + (done.stderr or done.stdout)[-2000:])
    return done.stdout, done.stderr


def inlined(assembly):
    """LLVM assembly in which kernels are no wrappers of functions, as clang 21 and newer make them."""
    lines = []
    for line in assembly.splitlines():
        if line.startswith("attributes "):
            line = line.replace(" noinline ", " alwaysinline ")
        if line.startswith("define ") and "@__clang_ocl_kern_imp_" in line:
            line = "define internal void " + line[line.index("@__clang_ocl_kern_imp_"):]
        lines.append(line)
    return "\n".join(lines)


class Missing(Exception):
    """A tool that is not installed."""
