import { wholeDayText } from '@mulin/domain/day/spoken';
import { Card } from '../../../ui/card/Card';
import { squareMetres } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import type { Answer } from './Months';

/** Which tier the community is in, since when, and by which paper. */
export function TierCard({ answer: { steps, areaCenti }, today }: { answer: Answer; today: string }) {
  const now = steps.filter(({ from }) => from <= today).at(-1);
  const next = steps.find(({ from }) => from > today);
  return (
    <Card title={now ? now.tierTitle : '还没有补贴'}>
      <KeyValues
        rows={[
          ...(now
            ? [
                { name: '从哪天起', value: wholeDayText(now.from) },
                { name: '依据', value: now.reason },
              ]
            : []),
          ...(next ? [{ name: `${wholeDayText(next.from)}起`, value: `${next.tierTitle}（${next.reason}）` }] : []),
          ...(areaCenti > 0 ? [{ name: '住宅面积', value: `${squareMetres(areaCenti)} ㎡` }] : []),
        ]}
      />
      <Note>只算住宅，不算商铺和车位。</Note>
    </Card>
  );
}
