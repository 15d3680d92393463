import { useState } from 'react';
import type { Desk } from '../../../desk/desk';
import { go, useParams } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Dues } from './Dues';
import { Entries } from './Entries';
import { Projects } from './Projects';

const views = [
  { id: 'projects', text: '项目' },
  { id: 'entries', text: '登记和复核' },
  { id: 'dues', text: '应交' },
] as const;

/** Those who only handle projects see no entries: slips are the households'. */
export function Standing({ desk }: { desk: Desk }) {
  const { communityId, holds } = desk;
  const { show } = useParams<'show'>();
  const [view, setView] = useState<(typeof views)[number]['id']>(show === 'entries' ? 'entries' : 'projects');
  const keeps = holds('committee', 'community', 'street', 'bureau');
  const applies = holds('committee', 'manager', 'community');
  return (
    <Page title="维修资金">
      <Card kind="list">
        {applies ? (
          <Cell
            icon="wrench"
            tint="pine"
            text="申请使用"
            last={!keeps}
            onClick={() => go('books/fund', { communityId, write: 'apply' })}
          />
        ) : null}
        {keeps ? (
          <Cell
            icon="doc"
            tint="pine"
            text="导入期初余额"
            onClick={() => go('books/fund', { communityId, write: 'opening' })}
          />
        ) : null}
        {keeps ? (
          <Cell
            icon="coins"
            tint="pine"
            text="筹集和利息"
            onClick={() => go('books/fund', { communityId, write: 'collect' })}
          />
        ) : null}
        {keeps ? (
          <Cell
            icon="chart"
            tint="pine"
            text="季度统计"
            last
            onClick={() => go('books/fund', { communityId, write: 'quarter' })}
          />
        ) : null}
      </Card>
      {keeps ? <Segment options={views} value={view} onChange={setView} /> : null}
      {view === 'projects' ? <Projects communityId={communityId} /> : null}
      {view === 'entries' ? <Entries communityId={communityId} /> : null}
      {view === 'dues' ? <Dues desk={desk} /> : null}
    </Page>
  );
}
