import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { More } from '../../../ui/more/More';
import { Note } from '../../../ui/note/Note';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { Differences } from './Differences';

type Found = Awaited<ReturnType<Cloud['payment']['settlementDifferences']>>['differences'][number];

/** 没查明的差异; nothing is shown when there is none. */
export function Open({ desk: { communityId, holds }, onChange }: { desk: Desk; onChange: () => void }) {
  const [asked, setAsked] = useState<Found>();
  const { load, more } = usePages(`settlement-differences.${communityId}`, (skip) =>
    cloud.payment.settlementDifferences({ communityId, skip, limit: pageSize }),
  );
  return (
    <Loaded load={load} what="对账差异" quiet>
      {(pages) => {
        const found = pages.flatMap((page) => page.differences);
        if (found.length === 0) return null;
        return (
          <>
            <SectionHead title="没查明的差异" />
            <Differences
              found={found.map((one) => ({ ...one, number: `${one.day} ${one.number}` }))}
              onPress={(nth) => setAsked(found[nth])}
            />
            <More last={pages.at(-1)?.differences.length ?? 0} onMore={more} />
            {asked ? (
              <Explain
                found={asked}
                may={holds('manager', 'cashier') && !asked.mine}
                onClose={() => setAsked(undefined)}
                onDone={onChange}
              />
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}

interface ExplainProps {
  found: Found;
  may: boolean;
  onClose: () => void;
  onDone: () => void;
}

function Explain({ found, may, onClose, onDone }: ExplainProps) {
  const [note, setNote] = useState('');
  const explain = useAction(async () => {
    await cloud.payment.explainDifference({ differenceId: found.differenceId, note });
    toast('记好了');
    onDone();
  });
  return (
    <Sheet open title={found.whyText} onClose={onClose}>
      {may ? (
        <>
          <TextField
            label="查明的原因"
            long
            max={200}
            value={note}
            error={explain.errorOf('note')}
            onChange={setNote}
          />
          <Button text="查明了" busy={explain.busy} disabled={note.trim() === ''} onClick={() => void explain.run()} />
        </>
      ) : (
        <Note>对账和查差异要两个人，请换一位同事来填。</Note>
      )}
    </Sheet>
  );
}
