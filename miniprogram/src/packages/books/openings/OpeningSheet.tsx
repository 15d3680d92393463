import { openingStates } from '@mulin/domain/ledger/opening-states';
import { cloud } from '../../../cloud/cloud';
import { openFile } from '../../../cloud/files';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { count } from '../../../ui/figures';
import { Photos } from '../../../ui/photos/Photos';
import { Progress } from '../../../ui/progress/Progress';
import { Sheet } from '../../../ui/sheet/Sheet';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { AskBack } from './AskBack';
import type { Opening } from './books';
import { Decide } from './Decide';
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
    <Sheet open title={openingStates[state]} onClose={onClose}>
      {backReason === '' ? null : <Tip>要冲回：{backReason}</Tip>}
      {progress ? <Progress name={openingStates[state]} {...progress} unit="行" note="可以先离开这一页" /> : null}
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
