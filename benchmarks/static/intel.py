"""Registers, spills and instructions of Intel GPU kernels: ocloc, then iga64 to read the code."""
import re
import shutil
import struct
import subprocess
from pathlib import Path

import source

PLATFORM = {"pvc": "xehpc", "dg2": "xehpg"}
DOUBLES = {"pvc": True, "dg2": False}
THREADS_ARE_FULL = 1.0  # each thread has its registers; spills, not occupancy, tell what is too large


def compile_all(kernels, folder, target):
    """Counts of each kernel by name."""
    if not shutil.which("ocloc") or not shutil.which("iga64"):
        raise source.Missing("ocloc and iga64 (Debian: intel-opencl-icd libigc-tools)")
    out = Path(folder) / target
    words = " ".join(source.options(DOUBLES[target]) + ["-cl-denorms-are-zero"])
    done = subprocess.run(
        ["ocloc", "compile", "-file", str(kernels), "-device", target, "-options", words,
         "-internal_options", "-cl-intel-allow-zebin", "-out_dir", str(out), "-output", "kernels"],
        capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError("ocloc: " + (done.stdout + done.stderr)[-3000:])
    spilled = dict(re.findall(r"kernel (\w+)\s+compiled SIMD\d+ allocated \d+ regs and spilled around (\d+)",
                              done.stdout + done.stderr))
    sections = dict(sections_of(next(out.glob("*.bin")).read_bytes()))
    about = described(sections[".ze_info"].decode(errors="replace"))
    return {name[6:]: one(name[6:], code, about, spilled, out, target)
            for name, code in sections.items() if name.startswith(".text.") and name[6:] in about}


def sections_of(elf):
    """Name and bytes of each section of an object file."""
    table, = struct.unpack_from("<Q", elf, 0x28)
    size, count, names = struct.unpack_from("<HHH", elf, 0x3A)
    rows = [struct.unpack_from("<IIQQQQIIQQ", elf, table + i * size) for i in range(count)]
    for row in rows:
        begin = rows[names][4] + row[0]
        yield elf[begin:elf.index(b"\0", begin)].decode(), elf[row[4]:row[4] + row[5]]


def described(text):
    """Numbers of each kernel that the compiler writes into the file."""
    found, current = {}, None
    for line in text.splitlines():
        name = re.match(r"\s+- name: +(\S+)", line)
        if name and not line.startswith("      "):
            current = found.setdefault(name[1].strip("'\""), {})
        number = re.match(r"\s+(simd_size|grf_count|spill_size|private_size): +(\d+)", line)
        if number and current is not None:
            current[number[1]] = int(number[2])
    return {name: numbers for name, numbers in found.items() if "simd_size" in numbers}


def one(name, code, about, spilled, folder, target):
    """Counts of a kernel; a thread computes as many voxels as its lanes."""
    path = folder / f"{name}.krn"
    path.write_bytes(code)
    text, _ = source.run(["iga64", "-d", f"-p={PLATFORM[target]}", str(path)])
    rows = re.findall(r"^(?:\(.*?\))?\s*([a-z][\w.]*)\s+\((\d+)\|M\d+\)(.*)$", text, re.M)
    simd = about[name]["simd_size"]
    sends = [row for row in rows if row[0].startswith("send")]
    return {
        "registers": about[name].get("grf_count", 0),
        "stack_bytes": about[name].get("private_size", 0),
        "spill_bytes": max(int(spilled.get(name, 0)), about[name].get("spill_size", 0)),
        "occupancy": THREADS_ARE_FULL,
        "simd": simd,
        "instructions": len(rows) / simd,
        "lanes": sum(int(row[1]) for row in rows) / simd,
        "special": sum(int(row[1]) for row in rows if row[0].startswith("math")) / simd,
        "access_bytes": 4 * len(sends),
        "local": 0,
        "calls": sum(row[0].startswith("call") for row in rows),
        "branches": sum(row[0].startswith(("goto", "jmpi", "while", "if", "brc", "brd")) for row in rows),
    }
