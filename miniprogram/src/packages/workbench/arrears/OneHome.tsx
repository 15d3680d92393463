import { wholeDayText } from '@mulin/domain/day/spoken';
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
import type { Overdue } from './Homes';

export function OneHome({ home, onDo }: { home: Overdue; onDo: (what: 'step' | 'answer') => void }) {
  const { unitLabel, bills, totalFen, oldestDue, phoneMasked, done, next, paused } = home;
  const letter = done.find(({ step }) => step === 'demand');
  return (
    <Card
      small
      title={labelText(unitLabel)}
      aside={paused ? <Badge kind="wait" text={paused} /> : <Badge kind="bad" text={`${yuan(totalFen)} 元`} />}
    >
      <KeyValues
        rows={[
          { name: '欠缴', value: `${bills} 笔，${yuan(totalFen)} 元` },
          { name: '最早应缴', value: wholeDayText(oldestDue) },
          ...(phoneMasked ? [{ name: '电话', value: phoneMasked }] : []),
          ...done.map(({ title, day, note }) => ({ name: title, value: `${wholeDayText(day)}　${note}` })),
        ]}
      />
      {next ? (
        <Note>
          下一步 {next.title}，{wholeDayText(next.from)}起。{next.source}
        </Note>
      ) : (
        <Note>都办过了。起诉由人决定，系统只列名单。</Note>
      )}
      <Buttons>
        {letter ? <PaperButton text="打印催告函" make={() => cloud.print.demand({ stepId: letter.stepId })} /> : null}
        {paused ? <Button kind="soft" text="看异议" onClick={() => onDo('answer')} /> : null}
        {next?.ready && !paused ? <Button text={next.title} onClick={() => onDo('step')} /> : null}
      </Buttons>
    </Card>
  );
}
