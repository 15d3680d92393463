import { Card } from '../../../ui/card/Card';
import { count, squareMetres } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { ThresholdPair } from '../../../ui/threshold-pair/ThresholdPair';
import type { Poll } from './poll';

/** 参加情况 against the two-thirds line; never what anybody chose. */
export function Turnout({ turnout }: { turnout: NonNullable<Poll['turnout']> }) {
  const { areaCenti, totalAreaCenti, heads, totalHeads, areaPercent, headPercent, areaGapCenti, headGap } = turnout;
  return (
    <Card title="参加的">
      <ThresholdPair
        line={{ at: 66.6667, name: '三分之二线' }}
        area={{
          share: (areaCenti * 100) / Math.max(totalAreaCenti, 1),
          text: printed(areaPercent),
          gap: areaGapCenti > 0 ? `${squareMetres(areaGapCenti)} ㎡` : undefined,
        }}
        heads={{
          share: (heads * 100) / Math.max(totalHeads, 1),
          text: printed(headPercent),
          gap: headGap > 0 ? `${count(headGap)} 人` : undefined,
        }}
      />
      <KeyValues
        rows={[
          { name: '面积', value: `${squareMetres(areaCenti)} / ${squareMetres(totalAreaCenti)} ㎡` },
          { name: '人数', value: `${count(heads)} / ${count(totalHeads)} 人` },
        ]}
      />
    </Card>
  );
}

const printed = (percent: string) => (percent.endsWith('%') ? percent : `${percent}%`);
