import { wholeDayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { DoingProps } from './Doings';

/** 公示结果: from which day; what still stands in its way is said instead of a button. */
export function ResultForm({ desk: { today }, standardId, change, onDone }: DoingProps) {
  const { earliest, resultWaits, resultNoticeId } = change;
  const [day, setDay] = useState<string>();
  const [asking, setAsking] = useState(false);
  const check = useAction(async () => {
    if (!day) throw new CloudError('INVALID_INPUT', '选从哪天起', 'effectiveFrom');
    setAsking(true);
  });
  const post = useAction(async () => {
    setAsking(false);
    await cloud.fees.postPriceResult({ standardId, effectiveFrom: day ?? '' });
    toast('结果公示出去了，满 7 天再公示新标准');
    onDone();
  });
  if (resultWaits !== '') return <Note>还不能公示结果。{resultWaits}</Note>;
  return (
    <Card title={resultNoticeId ? '改执行日期' : '公示结果'}>
      <DateField
        label="新标准从哪天起"
        hint={`最早 ${wholeDayText(earliest)}`}
        today={today}
        from={earliest}
        why="结果先贴满 7 天，也不能早于方案写的日子"
        value={day}
        error={check.errorOf('effectiveFrom') ?? post.errorOf('effectiveFrom')}
        onChange={setDay}
      />
      {resultNoticeId ? <Note>换日期要重新公示，7 天从头算。</Note> : null}
      <Button text="公示结果" busy={post.busy} onClick={() => void check.run()} />
      <ConfirmSheet
        open={asking}
        title="公示调价结果吗？"
        confirm="公示"
        busy={post.busy}
        onConfirm={() => void post.run()}
        onCancel={() => setAsking(false)}
      >
        结果贴到公示栏，满 7 天才能公示新标准。以前出的账单不变。
      </ConfirmSheet>
    </Card>
  );
}
