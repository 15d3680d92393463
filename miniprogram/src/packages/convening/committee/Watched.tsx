import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { usePages } from '../../../cloud/usePages';
import { TakeTable } from '../../../desk/TakeTable';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { More } from '../../../ui/more/More';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

const lists = [
  { id: 'ending', text: '任期' },
  { id: 'unfiled', text: '备案' },
  { id: 'vacant', text: '空缺' },
] as const;
type List = (typeof lists)[number]['id'];

const empty: Record<List, string> = {
  ending: '没有三个月内任满的业委会。',
  unfiled: '业委会都备案了。',
  vacant: '业委会都没有空缺。',
};

/** Committees of a street that need looking after. */
export function Watched({ streetId, name }: { streetId: string; name: string | undefined }) {
  const [list, setList] = useState<List>('ending');
  const { load, more } = usePages(`watched.${streetId}.${list}`, (skip) =>
    cloud.committee.watched({ streetId, list, skip }),
  );
  return (
    <Page title={name ?? '业委会'}>
      <Segment options={lists} value={list} onChange={setList} />
      <Loaded load={load} what="业委会">
        {(pages) => {
          const rows = pages.flatMap(({ committees }) => committees);
          if (rows.length === 0) {
            return (
              <Card>
                <Empty title="都好" detail={empty[list]} />
              </Card>
            );
          }
          return (
            <>
              <Card kind="list">
                {rows.map(({ committeeId, communityId, communityName, text, late }, at) => (
                  <Cell
                    key={committeeId}
                    icon="council"
                    text={communityName}
                    detail={text}
                    aside={late ? <Badge kind="bad" text="逾期" /> : undefined}
                    last={at === rows.length - 1}
                    onClick={() => go('convening/committee', { communityId })}
                  />
                ))}
              </Card>
              <More last={pages[pages.length - 1]?.committees.length ?? 0} onMore={more} />
              <TakeTable what="要照看的业委会" take={() => cloud.tables.takeOfStreet({ streetId, list })} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
