import { dayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { type Row, stampOf } from './decision';

export function List({ desk: { communityId } }: { desk: Desk }) {
  const { load, more } = usePages(`decisions.${communityId}`, (skip) =>
    cloud.assembly.decisions({ communityId, skip, limit: pageSize }),
  );
  return (
    <Page title="业主大会决定">
      <Loaded load={load} what="决定">
        {(pages) => {
          const decisions = pages.flatMap((page) => page.decisions);
          return (
            <>
              <Card kind="list">
                {decisions.length === 0 ? (
                  <Empty title="还没有结果" detail="投票截止、计票公布以后，在这里答复异议、等它生效。" />
                ) : null}
                {decisions.map((one, at) => (
                  <NoticeRow
                    key={one.pollId}
                    title={one.title}
                    badge={{ kind: stampOf(one.state), text: one.stateText }}
                    meta={metaOf(one)}
                    last={at === decisions.length - 1}
                    onClick={() => go('convening/decisions', { communityId, pollId: one.pollId })}
                  />
                ))}
              </Card>
              <More last={pages.at(-1)?.decisions.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

const metaOf = ({ waitsFor, finalDay }: Row): string[] => [
  ...(waitsFor ? [waitsFor] : []),
  ...(finalDay ? [`${dayText(finalDay)}起`] : []),
];
