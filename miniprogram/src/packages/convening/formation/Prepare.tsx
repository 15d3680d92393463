import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { GroupForm } from './GroupForm';
import { PreparationSheet } from './PreparationSheet';
import { stampOf } from './stages';

/** Preparing one community's first assembly: the group is the street's, the preparation the street's or the community's. */
export function Prepare({ desk: { communityId, holds } }: { desk: Desk }) {
  const [doing, setDoing] = useState<'group' | 'preparation'>();
  const load = useLoad(`formation.${communityId}`, () => cloud.formation.show({ communityId }));
  const done = () => {
    setDoing(undefined);
    load.reload();
  };
  if (doing === 'group' && load.data) {
    return <GroupForm communityId={communityId} shown={load.data} onDone={done} onBack={() => setDoing(undefined)} />;
  }
  const shown = load.data;
  const bar =
    shown?.application && shown.pollId === null ? (
      <BottomBar>
        {holds('street') ? (
          <Button
            kind={shown.groupAt ? 'line' : 'main'}
            text={shown.groupAt ? '调整筹备组' : '组建筹备组'}
            onClick={() => setDoing('group')}
          />
        ) : null}
        {shown.groupAt && holds('street', 'community') ? (
          <Button text="发筹备公告" onClick={() => setDoing('preparation')} />
        ) : null}
      </BottomBar>
    ) : undefined;
  return (
    <Page title="首次业主大会" bar={bar}>
      <Loaded load={load} what="筹备情况" shape="card">
        {({ standing, application, group }) => (
          <Card kind="list">
            <Cell icon="building" text={standing.name} aside={stampOf(standing).text} />
            <Cell
              icon="doc"
              text={application ? `${application.applicant}已申请` : '还没有人书面申请'}
              detail={application?.reason ?? `已交付 ${standing.percent}，过半后业主、建设单位或社区可以申请`}
            />
            <Cell icon="people" text={group.length > 0 ? `筹备组 ${group.length} 人` : '筹备组还没有组建'} />
            <Cell icon="ballot" text="看全部步骤" last onClick={() => go('voting/formation', { communityId })} />
          </Card>
        )}
      </Loaded>
      {doing === 'preparation' && shown ? (
        <PreparationSheet
          communityId={communityId}
          version={shown.version}
          onClose={() => setDoing(undefined)}
          onDone={done}
        />
      ) : null}
    </Page>
  );
}
