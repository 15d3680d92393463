import { dayText, momentText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import type { Desk } from '../../../desk/desk';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Photos } from '../../../ui/photos/Photos';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Answer } from '../../../ui/words/Answer';
import { Words } from '../../../ui/words/Words';
import { type Ruling, stampOf } from './ruling';

export interface OneRulingProps {
  ruling: Ruling;
  desk: Desk;
  onReport: () => void;
  onWithdraw: () => void;
  onDone: () => void;
}

export function OneRuling({ ruling, desk: { holds }, onReport, onWithdraw, onDone }: OneRulingProps) {
  const { rulingId, kind, kindText, subject, articles, reason, deadlineDay, issuer, issuedAt, state, report } = ruling;
  const [asking, setAsking] = useState(false);
  const accept = useAction(async () => {
    setAsking(false);
    await cloud.assembly.acceptCorrection({ rulingId });
    toast('核对完了');
    onDone();
  });
  const open = kind === 'correction' && (state === 'in-force' || state === 'reported');
  const stands = state === 'in-force' || state === 'reported';
  const rules = holds('street', 'bureau');
  return (
    <Card title={`${issuer}${kindText}`} aside={momentText(issuedAt)}>
      <Badge {...stampOf(ruling)} />
      <KeyValues
        rows={[
          { name: '针对', value: subject },
          ...(articles.length > 0 ? [{ name: '违反', value: articles.join('；') }] : []),
          ...(deadlineDay ? [{ name: '改正期限', value: `${dayText(deadlineDay)}前` }] : []),
        ]}
      />
      <Words text={reason} />
      {ruling.files.length > 0 ? <Photos photos={ruling.files.map(({ url }) => ({ src: url }))} /> : null}
      {report ? <Answer by="怎么改的" text={report} /> : null}
      {ruling.reportFiles.length > 0 ? <Photos photos={ruling.reportFiles.map(({ url }) => ({ src: url }))} /> : null}
      <Buttons>
        {open && holds('committee', 'community') ? (
          <Button text={report ? '再报告一次' : '报告改好了'} onClick={onReport} />
        ) : null}
        {rules && stands && kind !== 'withdrawal' ? <Button kind="line" text="撤回" onClick={onWithdraw} /> : null}
        {rules && state === 'reported' ? (
          <Button text="核对无误" busy={accept.busy} onClick={() => setAsking(true)} />
        ) : null}
      </Buttons>
      <ConfirmSheet
        open={asking}
        title="改好了吗？"
        confirm="核对无误"
        onConfirm={() => void accept.run()}
        onCancel={() => setAsking(false)}
      >
        核对以后，这份责令改正就办结了，结果不再因为它等着。
      </ConfirmSheet>
    </Card>
  );
}
