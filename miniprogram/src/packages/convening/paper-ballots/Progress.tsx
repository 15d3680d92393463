import { momentText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { Chips } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Head } from './Head';
import { PaperRow } from './PaperRow';

const views = [
  { id: 'received', text: '要录入' },
  { id: 'entered', text: '要复核' },
  { id: 'differs', text: '不一样' },
  { id: 'handed-in', text: '已登记' },
  { id: 'void', text: '作废' },
] as const;

/** 录票进度: how many sheets are where, and the ones to be worked on, those that waited longest on top. */
export function Progress({ pollId, communityId }: { pollId: string; communityId: string }) {
  const [state, setState] = useState<(typeof views)[number]['id']>('received');
  const { load, more } = usePages(`papers.${pollId}.${state}`, (skip) =>
    cloud.assembly.papers({ pollId, state, skip, limit: pageSize }),
  );
  const first = load.data?.[0];
  const open = first !== undefined && first.now >= first.opensAt && first.now < first.closesAt;
  const bar = open ? (
    <BottomBar note={`${momentText(first.closesAt)} 截止收票，到点以后不能再收。`}>
      <Button
        text="收一张票"
        icon="plus"
        onClick={() => go('convening/paper-ballots', { communityId, pollId, receive: 1 })}
      />
    </BottomBar>
  ) : undefined;
  return (
    <Page title="纸质票" bar={bar}>
      {first ? <Head papers={first} /> : null}
      <Chips options={views} value={state} onChange={setState} />
      <Loaded load={load} what="纸质票">
        {(pages) => {
          const papers = pages.flatMap((page) => page.papers);
          return (
            <>
              <Card kind="list">
                {papers.length === 0 ? <Empty title="这里没有票" detail={emptyText[state]} /> : null}
                {papers.map((paper, at) => (
                  <PaperRow
                    key={paper.paperId}
                    paper={paper}
                    last={at === papers.length - 1}
                    onClick={() => go('convening/paper-ballots', { communityId, pollId, paperId: paper.paperId })}
                  />
                ))}
              </Card>
              <More last={pages.at(-1)?.papers.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

const emptyText: Record<(typeof views)[number]['id'], string> = {
  received: '收下的票都有人录过了。',
  entered: '录过的票都复核过了。',
  differs: '没有两个人录得不一样的票。',
  'handed-in': '两个人录得一样的票，登记以后在这里。',
  void: '没有作废的票。',
};
