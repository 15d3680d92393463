import { momentText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { proxyStamps } from '../../../polls/proxy-words';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { Note } from '../../../ui/note/Note';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { labelText } from '../../../who/words';

const views = [
  { id: 'waiting', text: '等核对的' },
  { id: 'all', text: '全部' },
] as const;

export function Written({ communityId }: { communityId: string }) {
  const [view, setView] = useState<(typeof views)[number]['id']>('waiting');
  const { load, more } = usePages(`written-proxies.${communityId}.${view}`, (skip) =>
    cloud.assembly.writtenProxies({ communityId, waiting: view === 'waiting', skip, limit: pageSize }),
  );
  const bar = (
    <BottomBar note="登记以后要另一个人对着照片核对，才有效。">
      <Button text="登记一份" icon="plus" onClick={() => go('convening/proxies', { communityId, register: 1 })} />
    </BottomBar>
  );
  return (
    <Page title="书面委托" bar={bar}>
      <Segment options={views} value={view} onChange={setView} />
      <Loaded load={load} what="书面委托">
        {(pages) => {
          const proxies = pages.flatMap((page) => page.proxies);
          return (
            <>
              <Card kind="list">
                {proxies.length === 0 ? (
                  <Empty
                    title={view === 'waiting' ? '没有等着核对的委托书' : '还没有登记过委托书'}
                    detail="业主不会用手机的，可以写一份委托书交到这里。"
                  />
                ) : null}
                {proxies.map(({ proxyId, home, agentName, state, scopeText, mine, at }, nth) => (
                  <NoticeRow
                    key={proxyId}
                    title={`${labelText(home)} 委托 ${agentName}`}
                    badge={proxyStamps[state]}
                    meta={[
                      scopeText,
                      `${momentText(at)} 登记`,
                      ...(mine && state === 'registered' ? ['您登记的，要别人核对'] : []),
                    ]}
                    last={nth === proxies.length - 1}
                    onClick={() => go('convening/proxies', { communityId, proxyId })}
                  />
                ))}
              </Card>
              <More last={pages.at(-1)?.proxies.length ?? 0} onMore={more} />
              <Note>业主在手机上自己办的委托不在这里，只有业主和受托人看得到。</Note>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
