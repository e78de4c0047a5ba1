package org.voxtum.physics;

/** How a pore hinders a sphere: the average over its section, or an older law of its axis. */
public enum PoreHindrance {
    /** Dechadilok and Deen 2006, Ind Eng Chem Res 45:6953, doi:10.1021/ie051387n. */
    DECHADILOK_DEEN,
    /** Bungay and Brenner 1973, Int J Multiph Flow 1:25; only to compare with older models. */
    BUNGAY_BRENNER;

    /**
     * H, diffusive hindrance times partition coefficient [-]; 0 from a ratio of 1 on.
     *
     * @param ratio steric radius over pore radius, not negative
     */
    public double diffusive(double ratio) {
        if (this == DECHADILOK_DEEN || ratio >= 1) {
            return PoreTheory.diffusiveHindrance(ratio);
        }
        return BungayBrenner.diffusive(ratio);
    }

    /** W, convective hindrance times partition coefficient [-]; 0 from a ratio of 1 on. */
    public double convective(double ratio) {
        if (this == DECHADILOK_DEEN || ratio >= 1) {
            return PoreTheory.convectiveHindrance(ratio);
        }
        return BungayBrenner.convective(ratio);
    }
}
