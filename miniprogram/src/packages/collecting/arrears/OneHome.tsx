import { wholeDayText } from '@mulin/domain/day/spoken';
import { outcomesOf } from '@mulin/domain/fees/outcomes';
import { cloud } from '../../../cloud/cloud';
import { PaperButton } from '../../../papers/PaperButton';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { labelText } from '../../../who/words';
import type { Doing, Done, Overdue } from './Homes';

export function OneHome({ home, onDo }: { home: Overdue; onDo: (doing: Doing) => void }) {
  const { unitLabel, bills, totalFen, late, oldestDue, phoneMasked, done, next, paused, disputed, limitation } = home;
  const last = done.at(-1);
  const letter = done.find(({ step }) => step === 'demand');
  const suit = done.find(({ step }) => step === 'court');
  return (
    <Card
      small
      title={labelText(unitLabel)}
      aside={paused ? <Badge kind="wait" text="先不催" /> : <Badge kind="bad" text={`${yuan(totalFen)} 元`} />}
    >
      <KeyValues
        rows={[
          { name: '欠缴', value: `${bills} 笔，${yuan(totalFen)} 元` },
          ...(late ? [{ name: '违约金', value: late.agreed ? `${yuan(late.fen)} 元，还没要` : '没有约定，不收' }] : []),
          { name: '最早应缴', value: wholeDayText(oldestDue) },
          {
            name: '诉讼时效',
            value: limitation.passed ? '已过三年，对方可抗辩' : `到 ${wholeDayText(limitation.until)}`,
          },
          ...(phoneMasked ? [{ name: '电话', value: phoneMasked }] : []),
          ...done.map((taken) => ({ name: taken.title, value: saidOf(taken) })),
        ]}
      />
      <Note>{whatNext(home)}</Note>
      {letter || suit ? (
        <Buttons>
          {letter ? <PaperButton text="催告函" make={() => cloud.print.demand({ stepId: letter.stepId })} /> : null}
          {suit ? <PaperButton text="起诉材料" make={() => cloud.print.courtFile({ stepId: suit.stepId })} /> : null}
        </Buttons>
      ) : null}
      <Buttons>
        {last && outcomesOf[last.step].length > 0 ? (
          <Button
            kind="soft"
            text="记结果"
            label={`记${last.title}的结果`}
            onClick={() => onDo({ what: 'outcome', taken: last })}
          />
        ) : null}
        {disputed ? <Button kind="soft" text="看异议" onClick={() => onDo({ what: 'answer', home })} /> : null}
        {next?.ready && !paused ? <Button text={next.title} onClick={() => onDo({ what: 'step', home })} /> : null}
      </Buttons>
    </Card>
  );
}

const saidOf = ({ day, note, outcomes }: Done): string =>
  [
    `${wholeDayText(day)}　${note}`,
    ...outcomes.map((one) => `${wholeDayText(one.day)}　${one.title}${one.note ? `，${one.note}` : ''}`),
  ].join('；');

function whatNext({ paused, next }: Overdue): string {
  if (paused) return `现在不催：${paused}。`;
  if (!next) return '都办过了。起诉由人决定，系统只列名单、备材料。';
  return `下一步 ${next.title}，${wholeDayText(next.from)}起。${next.source}`;
}
