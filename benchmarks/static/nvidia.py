"""Registers, spills and instructions of NVIDIA kernels: clang to PTX, ptxas to machine code."""
import re
import shutil
import struct
from pathlib import Path

import source

GROUP = 64  # work-items of a group, as the product launches them
WARP = 32
WARPS = 64  # of a multiprocessor, sm_80 and sm_90
REGISTERS = 65536

# Machine code from Volta to Hopper: 16 bytes an instruction, the low 9 bits are its kind and bits
# 73 to 75 the size of an access.
NOTHING = 0x118
LOADS = (0x180, 0x181)
STORES = (0x185, 0x186)
LOCAL = (0x183, 0x187)
SPECIAL = (0x108,)
CALLS = (0x144,)
BRANCHES = (0x147,)
ACCESS = [1, 1, 2, 2, 4, 8, 16, 16]


def compile_all(kernels, folder, target):
    """Counts of each kernel by name."""
    clang = source.find_clang()
    library = source.LIBRARY / "nvptx64--nvidiacl.bc"
    if not clang or not shutil.which("ptxas") or not library.exists():
        raise source.Missing("clang, ptxas (CUDA) and nvptx64--nvidiacl.bc of libclc")
    first = [clang, "--target=nvptx64--nvidiacl", "-march=sm_80", "-O3"]  # assembled for newer ones below
    assembly, _ = source.run(
        first + ["-x", "cl", *source.options(True), "-Wno-linker-warnings",
                 "-Xclang", "-fdenormal-fp-math-f32=preserve-sign,preserve-sign",
                 "-Xclang", "-mlink-builtin-bitcode", "-Xclang", str(library),
                 "-S", "-emit-llvm", str(kernels), "-o", "-"])
    ptx = Path(folder) / "kernels.ptx"
    # division to 2 units in the last place, which OpenCL C allows and NVIDIA's own compiler uses
    source.run(first + ["-x", "ir", "-Wno-unused-command-line-argument", "-mllvm", "-nvptx-prec-divf32=1",
                        "-S", "-", "-o", str(ptx)], source.inlined(assembly))
    binary = Path(folder) / f"{target}.cubin"
    _, log = source.run(["ptxas", "-v", f"-arch={target}", str(ptx), "-o", str(binary)])
    told = registers(log)
    return {name: {**told[name], **count(code)} for name, code in code_of(binary.read_bytes()) if name in told}


def registers(log):
    """What ptxas says of each kernel."""
    pattern = (r"Compiling entry function '(\w+)'.*?\n.*?\n\s+(\d+) bytes stack frame, (\d+) bytes spill stores, "
               r"(\d+) bytes spill loads\n.*?Used (\d+) registers")
    told = {}
    for name, stack, stores, loads, used in re.findall(pattern, log):
        allotted = (int(used) + 7) // 8 * 8
        warps = min(WARPS, REGISTERS // (allotted * WARP) // 4 * 4)
        groups = min(32, warps // (GROUP // WARP))
        told[name] = {
            "registers": int(used),
            "stack_bytes": int(stack),
            "spill_bytes": int(stores) + int(loads),
            "occupancy": groups * (GROUP // WARP) / WARPS,
        }
    return told


def code_of(elf):
    """Name and machine code of each kernel of an object file."""
    table, = struct.unpack_from("<Q", elf, 0x28)
    size, count_of, names = struct.unpack_from("<HHH", elf, 0x3A)
    sections = [struct.unpack_from("<IIQQQQIIQQ", elf, table + i * size) for i in range(count_of)]
    for section in sections:
        begin = sections[names][4] + section[0]
        name = elf[begin:elf.index(b"\0", begin)].decode()
        if name.startswith(".text."):
            yield name[6:], elf[section[4]:section[4] + section[5]]


def count(code):
    """Instructions of one work-item, each counted once."""
    counts = dict.fromkeys(("instructions", "special", "access_bytes", "local", "calls", "branches"), 0)
    for at in range(0, len(code), 16):
        low, high = struct.unpack_from("<QQ", code, at)
        kind = low & 0x1FF
        if kind == NOTHING:
            continue
        counts["instructions"] += 1
        counts["special"] += kind in SPECIAL
        counts["local"] += kind in LOCAL
        counts["calls"] += kind in CALLS
        counts["branches"] += kind in BRANCHES
        if kind in LOADS + STORES:
            counts["access_bytes"] += ACCESS[high >> 9 & 7]
    counts["lanes"] = counts["instructions"]
    return counts
