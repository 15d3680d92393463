import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { BreachList } from '../BreachList';

const views = [
  { id: 'open', text: '在办的' },
  { id: 'over', text: '办结的' },
] as const;

export function Breaches({ desk: { communityId, holds } }: { desk: Desk }) {
  const [view, setView] = useState<(typeof views)[number]['id']>('open');
  const pages = usePages(`breaches.${communityId}.${view}`, (skip) =>
    cloud.street.violations({ communityId, over: view === 'over', skip, limit: pageSize }),
  );
  const bar = holds('clerk', 'manager', 'committee', 'community', 'street') ? (
    <BottomBar>
      <Button text="登记一件违规" onClick={() => go('street/report', { communityId })} />
    </BottomBar>
  ) : undefined;
  return (
    <Page title="违规举报" bar={bar}>
      <Segment options={views} value={view} onChange={setView} />
      <BreachList pages={pages} nothing={{ title: '没有', detail: '住户或工作人员举报了，这里就有。' }} />
    </Page>
  );
}
