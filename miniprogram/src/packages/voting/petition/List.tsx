import { dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { Page } from '../../../ui/page/Page';
import { Pressable } from '../../../ui/pressable/Pressable';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { Lines } from './Lines';
import { petitionBadge, titleOf } from './petition';

export interface ListProps {
  communityId: string;
  /** The UTC+8 day it is where the cloud is. */
  today: string;
  /** Only owners start one. */
  mayStart: boolean;
}

/** The petitions of a community. */
export function List({ communityId, today, mayStart }: ListProps) {
  const { load, more } = usePages(`petitions.${communityId}`, (skip) =>
    cloud.assembly.petitions({ communityId, skip, limit: pageSize }),
  );
  const bar = mayStart ? (
    <BottomBar>
      <Button text="发起连署" onClick={() => go('voting/petition', { communityId, write: 1 })} />
    </BottomBar>
  ) : undefined;
  return (
    <Page title="业主连署" bar={bar}>
      <Tip icon="people">
        20% 以上的业主联名要求，业委会就应当组织召开临时会议（《物业管理条例》第十三条）。面积和人数都要够。
      </Tip>
      <Loaded load={load} what="连署" shape="card">
        {(pages) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0)
            return (
              <Card>
                <Empty title="还没有连署" detail="有大家都关心、又没人召集的事，可以在这里联名要求开会。" />
              </Card>
            );
          return (
            <>
              {rows.map((petition) => (
                <Card key={petition.petitionId}>
                  <Pressable
                    role="link"
                    label={`${titleOf(petition)}，看这次连署`}
                    onClick={() => go('voting/petition', { petitionId: petition.petitionId })}
                  >
                    <View className="ml-between">
                      <Badge {...petitionBadge(petition, today)} />
                      <View className="ml-note">{dayText(dayOf(petition.startedAt))}</View>
                    </View>
                    <View className="ml-card__h ml-card__h--under">{titleOf(petition)}</View>
                    {petition.signed ? <View className="ml-sm">您家签过了</View> : null}
                  </Pressable>
                  {petition.state === 'collecting' ? <Lines petition={petition} /> : null}
                </Card>
              ))}
              <More last={pages[pages.length - 1]?.rows.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
