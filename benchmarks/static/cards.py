"""Figures of named cards, each from its vendor's own paper; what a paper does not say is None."""
from dataclasses import dataclass

# Share of the peak bandwidth that a copy reaches: 4.3 of 4.8 TB/s measured on an H200.
COPY_SHARE = 0.9


@dataclass(frozen=True)
class Card:
    """Units and rates of one card; rates are lanes (numbers) or bytes a clock and unit."""

    name: str
    target: str
    units: int
    gigahertz: float
    issue: float  # lanes that instructions are issued for
    special: float  # lanes of reciprocals, roots, exponentials
    cache_bytes: float | None  # between the first cache and registers
    dram: float  # bytes a second, peak
    source: str

    def rate(self, lanes):
        """Lanes or bytes a second of the whole card."""
        return self.units * self.gigahertz * 1e9 * lanes


CARDS = [
    Card("A100 80GB SXM", "sm_80", 108, 1.41, 128, 16, 128, 2.039e12,
         "NVIDIA A100 datasheet (2021); A100 architecture white paper, tables 1 and 4"),
    Card("H100 SXM5", "sm_90", 132, 1.755, 128, 16, 128, 3.35e12,
         "NVIDIA H100 datasheet; H100 architecture white paper; clock under load 1.755 GHz"),
    Card("H200 SXM", "sm_90", 132, 1.755, 128, 16, 128, 4.8e12,
         "NVIDIA H200 datasheet; clock under load 1.755 GHz"),
    Card("MI210", "gfx90a", 104, 1.7, 64, 16, 64, 1.638e12,
         "AMD Instinct MI210 data sheet; CDNA2 white paper"),
    Card("RX 7900 XTX", "gfx1100", 96, 2.3, 64, 16, None, 0.96e12,
         "AMD product page, game clock; RDNA3 instruction set guide, dual issue not counted"),
    Card("Data Center GPU Max 1550", "pvc", 1024, 1.6, 16, 4, None, 3.2768e12,
         "Intel product brief; Xe-HPC: 1024 vector engines of 512 bit"),
    Card("Arc A770", "dg2", 512, 2.1, 8, 2, None, 0.56e12,
         "Intel ARK; Xe-HPG: 512 vector engines of 256 bit"),
]


def bounds(card, counts, dram_bytes):
    """Gvoxel/s that each resource allows, and which is least.

    counts: per voxel; lanes issued, lanes of special functions, bytes of loads and stores.
    """
    limits = {"issue": card.rate(card.issue) / max(counts["lanes"], 1)}
    if counts["special"]:
        limits["special"] = card.rate(card.special) / counts["special"]
    if card.cache_bytes:
        limits["L1"] = card.rate(card.cache_bytes) / max(counts["access_bytes"], 1)
    if dram_bytes:
        limits["DRAM"] = COPY_SHARE * card.dram / dram_bytes
    limits = {name: value / 1e9 for name, value in limits.items()}
    return limits, min(limits, key=limits.get)
