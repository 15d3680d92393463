import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { TakeTable } from '../../../desk/TakeTable';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Rate } from './Rate';
import { stampOf } from './stages';

/** One street: its rate, then its communities, the most urgent first. */
export function StreetRate({ streetId, name }: { streetId: string; name: string | undefined }) {
  const load = useLoad(`formation.street.${streetId}`, () => cloud.formation.street({ streetId }));
  return (
    <Page title={name ?? '业委会组建'}>
      <Loaded load={load} what="组建情况">
        {({ rate, communities }) => (
          <>
            <Rate name="已有业主委员会" {...rate} />
            <Card kind="list">
              <Cell
                icon="council"
                text="任期、备案、空缺"
                last
                onClick={() => go('convening/committee', { streetId, name })}
              />
            </Card>
            {communities.length === 0 ? (
              <Card>
                <Empty title="还没有小区" detail="开了小区，这里就能看到它走到哪一步。" />
              </Card>
            ) : (
              <>
                <Card kind="list">
                  {communities.map((one, at) => (
                    <Cell
                      key={one.communityId}
                      icon="building"
                      text={one.name}
                      detail={`已交付 ${one.percent}`}
                      aside={<Badge {...stampOf(one)} />}
                      last={at === communities.length - 1}
                      onClick={() => go('convening/formation', { communityId: one.communityId })}
                    />
                  ))}
                </Card>
                <TakeTable
                  what="业委会组建情况"
                  take={() => cloud.tables.takeOfStreet({ streetId, list: 'formation' })}
                />
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
