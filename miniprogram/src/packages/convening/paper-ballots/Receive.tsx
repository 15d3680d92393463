import { readPaperCode } from '@mulin/domain/assembly/card/paper-code';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { canScan, scannedText } from '../../../cloud/scan-code';
import { useAction } from '../../../cloud/useAction';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Done } from '../../../ui/done/Done';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { labelText } from '../../../who/words';
import { TakeIn } from './TakeIn';

export type Found = Awaited<ReturnType<Cloud['assembly']['paperByCode']>>;
type Taken = Awaited<ReturnType<Cloud['assembly']['receivePaper']>>;

/** 收票: the code scanned or typed, the home it is of read out, then taken in; the next one at once. */
export function Receive({ pollId, communityId }: { pollId: string; communityId: string }) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Found>();
  const [taken, setTaken] = useState<Taken>();
  const look = useAction(async (text: string) => {
    setTaken(undefined);
    // What was copied wrongly the phone sees by the check letter, without asking.
    const read = readPaperCode(text);
    if (!read) throw new CloudError('INVALID_INPUT', '编号抄错了，请对着选票再看一遍', 'code');
    setFound(await cloud.assembly.paperByCode({ pollId, code: read.code }));
  });
  const scan = useAction(async () => {
    const text = await scannedText();
    if (text === undefined) return;
    setTyped(text);
    await look.run(text);
  });
  const next = (done: Taken | undefined) => {
    setFound(undefined);
    setTyped('');
    setTaken(done);
  };
  if (found) return <TakeIn pollId={pollId} found={found} onBack={() => next(undefined)} onTaken={next} />;
  const bar = (
    <BottomBar>
      {canScan ? <Button kind="line" icon="camera" text="扫一扫" onClick={() => void scan.run()} /> : null}
      <Button text="查是哪一户" busy={look.busy} disabled={typed.trim() === ''} onClick={() => void look.run(typed)} />
    </BottomBar>
  );
  return (
    <Page title="收票" bar={bar}>
      {taken ? (
        <Card>
          <Done title={`收下了 ${labelText(taken.home)} 的票`} detail="交票时间按现在算。接着收下一张，或者先录入。" />
          <Buttons>
            <Button
              kind="line"
              text="现在录入"
              onClick={() => go('convening/paper-ballots', { communityId, pollId, paperId: taken.paperId })}
            />
          </Buttons>
        </Card>
      ) : null}
      <Card>
        <TextField
          large
          label="选票编号"
          example="K7Q29-F3C7X"
          max={20}
          value={typed}
          onChange={setTyped}
          error={look.errorOf('code')}
        />
        <Note>编号印在选票右上角，十个字母和数字。字母 O 和数字 0、字母 I 和数字 1 不用分。</Note>
      </Card>
    </Page>
  );
}
