interface Scale {
  /** Fen at the top of the chart. */
  top: number;
  /** Grid lines: where (percent from the bottom) and what they say. */
  lines: { at: number; text: string }[];
}

const steps = [1, 2, 5];

/** Three grid lines at round sums, the highest column below the fourth. */
export function scale(highest: number): Scale {
  const wanted = Math.max(highest, 100) / 4;
  let step = 100;
  for (let power = 100; ; power *= 10) {
    const fit = steps.map((digit) => digit * power).find((size) => size >= wanted);
    if (fit !== undefined) {
      step = fit;
      break;
    }
  }
  return { top: step * 4, lines: [1, 2, 3].map((nth) => ({ at: nth * 25, text: short(step * nth) })) };
}

function short(fen: number): string {
  const yuan = fen / 100;
  return yuan >= 10000 ? `${Number((yuan / 10000).toFixed(1))} 万` : String(yuan);
}
