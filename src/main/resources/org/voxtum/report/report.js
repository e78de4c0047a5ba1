// Puts a live chart in place of each still one; without this script the still ones stay.
(() => {
  "use strict";
  const HIGH = 340;

  const axis = (about, size) => ({ label: about.name, labelSize: 24, size, stroke: "#1d2329", grid: { stroke: "#e4e7eb", width: 1 } });
  const scale = (about) => ({ time: false, distr: about.logarithmic ? 3 : 1 });

  // As the still chart does: from zero for amounts, and where the values come near it.
  const upright = (about) => about.logarithmic ? scale(about) : Object.assign(scale(about), {
    range: (chart, least, most) => {
      const margin = 0.04 * (most - least || Math.abs(most) || 1);
      const zero = least >= 0 && (about.fromZero || least < most / 2);
      return [zero ? 0 : least - margin, most + margin];
    },
  });

  const series = (about) => ({
    label: about.name,
    stroke: about.colour,
    width: 2,
    dash: about.dash,
    spanGaps: true,
    paths: about.mark === "POINTS" ? () => null : undefined,
    points: { show: about.mark !== "LINE", size: 8, fill: about.colour },
    value: (chart, value) => (value === null || value === undefined ? "–" : String(Number(value.toPrecision(4)))),
  });

  const options = (chart, wide) => ({
    width: wide,
    height: HIGH,
    scales: { x: scale(chart.x), y: upright(chart.y) },
    axes: [axis(chart.x, 36), axis(chart.y, 56)],
    series: [{ label: chart.x.name, value: (self, value) => (value === null ? "–" : String(Number(value.toPrecision(4)))) }].concat(chart.series.map(series)),
  });

  // The key shows dashes as the curves have them, so that a colour may come twice.
  const sample = (marker, about) => {
    const dash = about.dash.length ? about.dash : [1, 0];
    let at = 0;
    const parts = dash.map((length, i) => `${i % 2 ? "transparent" : about.colour} ${at}px ${(at += length)}px`);
    marker.style.border = "0";
    marker.style.background = about.mark === "POINTS" ? about.colour : `repeating-linear-gradient(to right, ${parts.join(", ")})`;
    marker.classList.add(about.mark === "POINTS" ? "point" : "stroke");
  };

  const enliven = (figure) => {
    const chart = JSON.parse(figure.querySelector("script").textContent);
    const live = document.createElement("div");
    live.className = "live";
    live.setAttribute("role", "img");
    live.setAttribute("aria-label", figure.querySelector("svg title").textContent);
    figure.appendChild(live);
    figure.classList.add("has-live");
    const plot = new uPlot(options(chart, live.clientWidth || 600), chart.data, live);
    live.querySelectorAll(".u-legend .u-series .u-marker").forEach((marker, i) => i > 0 && sample(marker, chart.series[i - 1]));
    addEventListener("resize", () => { if (live.clientWidth) plot.setSize({ width: live.clientWidth, height: HIGH }); });
  };

  document.querySelectorAll("figure.chart").forEach((figure) => {
    try {
      enliven(figure);
    } catch (problem) {
      figure.classList.remove("has-live");
    }
  });
})();
