/** 上年度就业人员年平均工资 of the province, as its statistics bureau publishes it. */
export interface YearlyWage {
  /** The claim is filed in this year; the wage is the year before's. */
  year: number;
  fen: number;
  source: string;
}

/** Inner Mongolia. Empty until somebody has the bureau's figure at hand; without one the file says 待核. */
export const yearlyWages: readonly YearlyWage[] = [];

export interface SmallClaims {
  /** Fen. Up to this sum the court must take the short way; null: 待核. */
  upTo: number | null;
  text: string;
}

/** 小额诉讼 (民事诉讼法 165): up to half of last year's wage compulsory, up to twice by agreement. */
export function smallClaimsIn(year: number, wages: readonly YearlyWage[] = yearlyWages): SmallClaims {
  const wage = wages.find((one) => one.year === year);
  if (!wage) {
    return {
      upTo: null,
      text: `小额诉讼标准：自治区上年度就业人员年平均工资的百分之五十以下（《民事诉讼法》第一百六十五条）；${year} 年用的工资数待核，问立案庭。`,
    };
  }
  const upTo = Math.floor(wage.fen / 2);
  return {
    upTo,
    text: `小额诉讼标准：${Math.floor(upTo / 100)} 元以下（《民事诉讼法》第一百六十五条；${wage.source}）。`,
  };
}
