import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { Chips } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { AnswerSheet } from './AnswerSheet';
import { CorrectSheet } from './CorrectSheet';
import { OneObjection } from './OneObjection';
import { RefreezeSheet } from './RefreezeSheet';

export type Objection = Awaited<ReturnType<Cloud['assembly']['rollObjections']>>['objections'][number];

const states = [
  { id: 'open', text: '等答复' },
  { id: 'upheld', text: '成立' },
  { id: 'rejected', text: '不成立' },
] as const;

/** 名册异议: answered one by one; what is upheld is corrected by the community and frozen again before the opening. */
export function Objections({ desk: { communityId, holds }, pollId }: { desk: Desk; pollId: string }) {
  const [state, setState] = useState<Objection['state']>('open');
  const [sheet, setSheet] = useState<{ open: 'answer' | 'correct'; objection: Objection }>();
  const [refreezing, setRefreezing] = useState(false);
  const { load, more } = usePages(`roll-objections.${pollId}.${state}`, (skip) =>
    cloud.assembly.rollObjections({ pollId, state, skip, limit: pageSize }),
  );
  const done = () => {
    setSheet(undefined);
    load.reload();
  };
  const bar = holds('committee', 'community', 'street') ? (
    <BottomBar>
      <Button kind="line" text="更正后重新冻结名册" onClick={() => setRefreezing(true)} />
    </BottomBar>
  ) : undefined;
  return (
    <Page title="名册异议" bar={bar}>
      <Chips options={states} value={state} onChange={setState} />
      <Loaded load={load} what="异议">
        {(pages) => {
          const objections = pages.flatMap((page) => page.objections);
          return objections.length === 0 ? (
            <Card>
              <Empty title="没有异议" detail="业主在开始投票前核对自己的一行，有不对的会提到这里。" />
            </Card>
          ) : (
            <>
              {objections.map((objection) => (
                <OneObjection
                  key={objection.objectionId}
                  objection={objection}
                  onAnswer={
                    holds('committee', 'community', 'street')
                      ? () => setSheet({ open: 'answer', objection })
                      : undefined
                  }
                  onCorrect={holds('community') ? () => setSheet({ open: 'correct', objection }) : undefined}
                />
              ))}
              <More last={pages.at(-1)?.objections.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
      {sheet?.open === 'answer' ? (
        <AnswerSheet objection={sheet.objection} onClose={() => setSheet(undefined)} onDone={done} />
      ) : null}
      {sheet?.open === 'correct' ? (
        <CorrectSheet
          objection={sheet.objection}
          communityId={communityId}
          onClose={() => setSheet(undefined)}
          onDone={done}
        />
      ) : null}
      {refreezing ? (
        <RefreezeSheet pollId={pollId} onClose={() => setRefreezing(false)} onDone={() => setRefreezing(false)} />
      ) : null}
    </Page>
  );
}
