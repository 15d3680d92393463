import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { openFile } from '../../../cloud/files';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { count } from '../../../ui/figures';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';
import { Progress } from '../../../ui/progress/Progress';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { type Opening, stateTexts } from './books';
import { Figures } from './Figures';

export interface OpeningSheetProps {
  opening: Opening;
  onClose: () => void;
  onDone: () => void;
}

/** One opening with its sheets and papers: the second person posts it, or sends it back; a posted one may be asked back. */
export function OpeningSheet({ opening, onClose, onDone }: OpeningSheetProps) {
  const { openingId, state, backReason, progress, mayDecide, mayAskBack } = opening;
  const files = useLoad(`opening-files.${openingId}`, () => cloud.ledger.openingFiles({ openingId }));
  const goesOn = state === 'working' || state === 'backing';
  return (
    <Sheet open title={stateTexts[state]} onClose={onClose}>
      {backReason === '' ? null : <Tip>要冲回：{backReason}</Tip>}
      {progress ? <Progress name={stateTexts[state]} {...progress} unit="行" note="可以先离开这一页" /> : null}
      {progress && progress.trouble !== '' ? <Tip kind="bad">{progress.trouble}</Tip> : null}
      <Figures {...opening} />
      <Loaded load={files} what="表格和材料">
        {({ sheets, papers }) => (
          <>
            <Buttons>
              {sheets.map(({ fileId, url }, at) => (
                <Button
                  key={fileId}
                  kind="line"
                  text={at === 0 ? '看余额表' : '看分户表'}
                  onClick={() => void openFile(url, at === 0 ? '期初余额表.xlsx' : '期初分户表.xlsx')}
                />
              ))}
            </Buttons>
            <Photos photos={papers.map(({ url }) => ({ src: url }))} />
          </>
        )}
      </Loaded>
      {state === 'posted' && opening.homes.owedFen > 0 ? (
        <Button
          kind="line"
          text={opening.wrong > 0 ? `看旧欠（${count(opening.wrong)} 笔等更正）` : '看旧欠'}
          onClick={() => go('books/openings', { openingId })}
        />
      ) : null}
      {mayDecide ? (
        <Decide openingId={openingId} goesOn={goesOn} back={state === 'back-asked'} onDone={onDone} />
      ) : null}
      {mayAskBack ? <AskBack openingId={openingId} onDone={onDone} /> : null}
    </Sheet>
  );
}

interface DecideProps {
  openingId: string;
  goesOn: boolean;
  back: boolean;
  onDone: () => void;
}

function Decide({ openingId, goesOn, back, onDone }: DecideProps) {
  const [reason, setReason] = useState('');
  const decide = useAction(async (agree: boolean) => {
    const { state } = await cloud.ledger.decideOpening({ openingId, agree, reason });
    toast(stateTexts[state]);
    onDone();
  });
  if (goesOn) return <Button text="接着办" busy={decide.busy} onClick={() => void decide.run(true)} />;
  return (
    <>
      {decide.error ? <Tip kind="bad">{decide.error.message}</Tip> : null}
      <TextField
        label={back ? '不同意的原因（不同意才写）' : '退回原因（退回才写）'}
        max={200}
        value={reason}
        onChange={setReason}
        error={decide.errorOf('reason')}
      />
      <Note>
        {back ? '同意以后全部冲回，旧欠的账单一起撤回。' : '过账以后，旧欠变成住户的账单，预收变成住户的余额。'}
      </Note>
      <Buttons>
        <Button
          kind="brick"
          text={back ? '不同意' : '退回'}
          busy={decide.busy}
          onClick={() => void decide.run(false)}
        />
        <Button text={back ? '同意冲回' : '核对无误，过账'} busy={decide.busy} onClick={() => void decide.run(true)} />
      </Buttons>
    </>
  );
}

function AskBack({ openingId, onDone }: { openingId: string; onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const ask = useAction(async () => {
    await cloud.ledger.askOpeningBack({ openingId, reason });
    toast('等另一个人复核');
    onDone();
  });
  if (!open) return <Button kind="line" text="录错了，申请冲回" onClick={() => setOpen(true)} />;
  return (
    <>
      {ask.error ? <Tip kind="bad">{ask.error.message}</Tip> : null}
      <TextField label="为什么冲回" max={100} value={reason} onChange={setReason} error={ask.errorOf('reason')} />
      <Note>旧欠有人缴了、预收用掉了，就不能再冲回。</Note>
      <Button kind="brick" text="申请冲回" busy={ask.busy} onClick={() => void ask.run()} />
    </>
  );
}
