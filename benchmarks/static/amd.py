"""Registers, spills and instructions of AMD kernels, from clang's assembly and its comments."""
import re

import source

WAVES = {"gfx90a": 8, "gfx1100": 16}  # of a SIMD
BYTES = {"dword": 4, "dwordx2": 8, "dwordx3": 12, "dwordx4": 16, "b32": 4, "b64": 8, "b96": 12, "b128": 16,
         "ushort": 2, "short": 2, "u16": 2, "b16": 2, "ubyte": 1, "byte": 1, "u8": 1, "b8": 1, "sbyte": 1, "i8": 1}


def compile_all(kernels, folder, target):
    """Counts of each kernel by name."""
    clang = source.find_clang()
    library = source.LIBRARY / "amdgcn--amdhsa.bc"
    if not clang or not library.exists():
        raise source.Missing("clang and amdgcn--amdhsa.bc of libclc")
    first = [clang, "--target=amdgcn--amdhsa", f"-mcpu={target}", "-nogpulib", "-O3"]
    assembly, _ = source.run(
        first + ["-x", "cl", *source.options(True), "-cl-denorms-are-zero", "-Wno-linker-warnings",
                 "-Xclang", "-mlink-builtin-bitcode", "-Xclang", str(library),
                 "-S", "-emit-llvm", str(kernels), "-o", "-"])
    code, _ = source.run(first + ["-x", "ir", "-Wno-unused-command-line-argument", "-S", "-", "-o", "-"],
                         source.inlined(assembly))
    found = {}
    pattern = r"^(\w+):\s+; @\1\n(.*?)^\s*; codeLenInByte = \d+(.*?)(?=^\s*\.text|\Z)"
    for name, body, told in re.findall(pattern, code, re.M | re.S):
        if f".amdhsa_kernel {name}" in code:
            found[name] = {**registers(told, target), **count(body)}
    return found


def registers(told, target):
    """What clang's comments say."""
    def number(words):
        match = re.search(rf"; {words}: (\d+)", told)
        return int(match[1]) if match else 0

    return {
        "registers": number("NumVgprs"),
        "stack_bytes": number("ScratchSize"),
        "spill_bytes": number("ScratchSize"),
        "occupancy": number("Occupancy") / WAVES[target],
    }


def count(body):
    """Instructions of one work-item, each counted once; scalar ones are beside the lanes."""
    words = [w for w in re.findall(r"^\t([a-z]\w+)", body.split(".section")[0], re.M)
             if not w.startswith(("s_nop", "s_code_end", "s_delay"))]
    vector = [w for w in words if w.startswith(("v_", "global_", "flat_", "buffer_", "scratch_"))]
    access = [w for w in vector if re.match(r"(global|flat|buffer)_(load|store)", w)]
    return {
        "instructions": len(words),
        "special": sum(bool(re.match(r"v_(rcp|rsq|sqrt|exp|log)", w)) for w in words),
        "access_bytes": sum(BYTES.get(w.split("_", 2)[2], 4) for w in access),
        "local": sum(w.startswith("scratch_") for w in words),
        "calls": sum(w.startswith("s_swappc") for w in words),
        "branches": sum(w.startswith("s_cbranch") for w in words),
        "lanes": len(vector),
    }
