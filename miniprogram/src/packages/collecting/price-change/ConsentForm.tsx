import { momentText } from '@mulin/domain/day/spoken';
import { consenters } from '@mulin/domain/fees/price-change-steps';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { DoingProps } from './Doings';

const whose = [
  { id: 'township', text: consenters.township },
  { id: 'zone-team', text: consenters['zone-team'] },
] as const;

/** 镇街的意见, and the zone team's as its paper says; may be changed until the result hangs. */
export function ConsentForm({ standardId, change: { consents }, onDone }: DoingProps) {
  const [consenter, setConsenter] = useState<(typeof whose)[number]['id']>();
  const [paper, setPaper] = useState('');
  const [asking, setAsking] = useState<boolean>();
  const check = useAction(async (agree: boolean) => {
    if (!consenter) throw new CloudError('INVALID_INPUT', '选是谁的意见', 'consenter');
    if (paper.trim() === '') throw new CloudError('INVALID_INPUT', '写文号或者理由', 'paper');
    setAsking(agree);
  });
  const say = useAction(async () => {
    if (!consenter || asking === undefined) return;
    setAsking(undefined);
    await cloud.fees.consentToPriceChange({ standardId, consenter, agree: asking, paper });
    setPaper('');
    toast('记下了');
    onDone();
  });
  const error = (name: string) => check.errorOf(name) ?? say.errorOf(name);
  return (
    <Card title="镇街、片区工作组的意见">
      {consents.map(({ title, agreed, paper: said, at }) => (
        <Note key={`${title}${at}`}>
          {momentText(at)} {title}
          {agreed ? '同意' : '不同意'}：{said}
        </Note>
      ))}
      <Kinds label="谁的意见" kinds={whose} value={consenter} error={error('consenter')} onChange={setConsenter} />
      <TextField label="文号或者理由" max={200} value={paper} onChange={setPaper} error={error('paper')} />
      <Buttons>
        <Button kind="brick" text="不同意" busy={say.busy} onClick={() => void check.run(false)} />
        <Button text="同意" busy={say.busy} onClick={() => void check.run(true)} />
      </Buttons>
      <ConfirmSheet
        open={asking !== undefined}
        title={asking ? '记作同意吗？' : '记作不同意吗？'}
        confirm={asking ? '同意' : '不同意'}
        refuses={asking === false}
        busy={say.busy}
        onConfirm={() => void say.run()}
        onCancel={() => setAsking(undefined)}
      >
        以最后一次为准；结果公示以后不能再改。
      </ConfirmSheet>
    </Card>
  );
}
