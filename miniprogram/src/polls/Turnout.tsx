import { count, squareMetres } from '../ui/figures';
import { ThresholdPair } from '../ui/threshold-pair/ThresholdPair';
import { type Poll, twoThirds } from './poll';

type Taking = NonNullable<Poll['turnout']>;

/** 参加投票的业主: area and heads against two thirds; never a yes/no tally. */
export function Turnout({ turnout }: { turnout: Taking }) {
  const { areaPercent, headPercent, areaGapCenti, headGap, areaMet, headMet } = turnout;
  return (
    <ThresholdPair
      line={twoThirds}
      area={{
        share: Number.parseFloat(areaPercent),
        text: areaPercent,
        gap: areaMet ? undefined : `${squareMetres(areaGapCenti)} ㎡`,
      }}
      heads={{
        share: Number.parseFloat(headPercent),
        text: headPercent,
        gap: headMet ? undefined : `${count(headGap)} 人`,
      }}
    />
  );
}

export const bothMet = ({ areaMet, headMet }: Taking): boolean => areaMet && headMet;
