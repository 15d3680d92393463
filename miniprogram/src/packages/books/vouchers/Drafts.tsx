import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { More } from '../../../ui/more/More';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { DraftSheet } from './DraftSheet';

export type Draft = Awaited<ReturnType<Cloud['ledger']['drafts']>>['drafts'][number];

const states = [
  { id: 'waiting', text: '等复核' },
  { id: 'owed', text: '没付的发票' },
  { id: 'returned', text: '退回的' },
] as const;
type State = (typeof states)[number]['id'];

/** 复核记账: what one person wrote down and another posts or sends back. */
export function Drafts({ desk: { communityId, today, holds } }: { desk: Desk }) {
  const [state, setState] = useState<State>('waiting');
  const [opened, setOpened] = useState<Draft>();
  const { load, more } = usePages(`drafts.${communityId}.${state}`, (skip) =>
    cloud.ledger.drafts({ communityId, state, skip, limit: pageSize }),
  );
  return (
    <Page title="复核记账">
      <Segment options={states} value={state} onChange={setState} />
      <Loaded load={load} what="记账单">
        {(pages) => {
          const drafts = pages.flatMap((page) => page.drafts);
          if (drafts.length === 0)
            return (
              <Card>
                <Empty
                  title={`没有${states.find(({ id }) => id === state)?.text}`}
                  detail="一个人登记，换一个人在这里复核，复核了才记进账本。"
                />
              </Card>
            );
          return (
            <>
              <Card kind="list">
                {drafts.map((draft, at) => (
                  <NoticeRow
                    key={draft.draftId}
                    title={draft.title}
                    badge={draft.mayDecide ? { kind: 'wait', text: '等您复核' } : undefined}
                    meta={[`${yuan(draft.amountFen)} 元`, dayText(draft.day), ...(draft.reason ? [draft.reason] : [])]}
                    last={at === drafts.length - 1}
                    onClick={() => setOpened(draft)}
                  />
                ))}
              </Card>
              <More last={pages.at(-1)?.drafts.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
      {opened ? (
        <DraftSheet
          draft={opened}
          owed={state === 'owed' && holds('cashier', 'manager') ? { communityId, today } : undefined}
          onClose={() => setOpened(undefined)}
          onDone={() => {
            setOpened(undefined);
            load.reload();
          }}
        />
      ) : null}
    </Page>
  );
}
