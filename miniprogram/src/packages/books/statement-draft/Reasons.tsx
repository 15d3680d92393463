import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { change, yuan } from '../../../ui/figures';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { type Statement, type StatementLine, unexplained } from './statement';

export interface ReasonsProps {
  statement: Statement;
  onDone: () => void;
}

/** 变化超过 20% 的要写原因, then it goes to the committee. */
export function Reasons({ statement, onDone }: ReasonsProps) {
  const { statementId, figures } = statement;
  const lines = unexplained(figures.lines);
  const [reasons, setReasons] = useState<Record<string, string>>(() =>
    Object.fromEntries(lines.map(({ code, reason }) => [code, reason])),
  );
  const [asking, setAsking] = useState(false);
  const submit = useAction(async () => {
    setAsking(false);
    await cloud.board.submitStatement({ statementId, reasons });
    toast('交给业委会了');
    onDone();
  });
  const missing = lines.filter(({ code }) => !reasons[code]?.trim()).length;
  return (
    <Card title={lines.length > 0 ? '变化超过 20% 的要写原因' : '交给业委会'}>
      {lines.map((line) => (
        <TextField
          key={line.code}
          label={line.title}
          hint={changeOf(line)}
          example="比如 4 月抢修 2 号楼排水管"
          max={200}
          value={reasons[line.code] ?? ''}
          onChange={(reason) => setReasons((before) => ({ ...before, [line.code]: reason }))}
          error={submit.errorOf(`reasons.${line.code}`)}
        />
      ))}
      <Note>{missing > 0 ? `还有 ${missing} 行没写原因。` : '业委会同意以后自己贴到公示栏；退回的话改好再交。'}</Note>
      <Buttons>
        <Button text="交给业委会" busy={submit.busy} disabled={missing > 0} onClick={() => setAsking(true)} />
      </Buttons>
      <ConfirmSheet
        open={asking}
        title="交给业委会复核吗？"
        confirm="交上去"
        busy={submit.busy}
        onConfirm={() => void submit.run()}
        onCancel={() => setAsking(false)}
      >
        交上去以后，业委会同意就公示。编制的人不能自己复核。
      </ConfirmSheet>
    </Card>
  );
}

function changeOf({ thisFen, lastFen }: StatementLine): string {
  const last = lastFen ?? 0;
  return `上期 ${yuan(last)}，本期 ${yuan(thisFen)}，${change(thisFen, last)}`;
}
