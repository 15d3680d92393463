import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { TakeTable } from '../../../desk/TakeTable';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { count, squareMetres } from '../../../ui/figures';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

/** The communities of a street, each with what is overdue there. */
export function CommunityList({ streetId }: { streetId: string }) {
  const load = useLoad(`communities.${streetId}`, () => cloud.community.list({ streetId }));
  return (
    <Loaded load={load} what="小区">
      {({ communities }) =>
        communities.length === 0 ? (
          <Card>
            <Empty title="还没有小区" detail="开了小区，物业才能导名册、收费、公示。" />
          </Card>
        ) : (
          <>
            <Card kind="list">
              {communities.map(({ communityId, name, companyName, units, areaCenti, overdueNotices }, at) => (
                <Cell
                  key={communityId}
                  icon="building"
                  text={name}
                  detail={`${companyName} · ${count(units)} 户 · ${squareMetres(areaCenti)} ㎡`}
                  aside={overdueNotices > 0 ? <Badge kind="bad" text={`逾期 ${overdueNotices} 项`} /> : undefined}
                  last={at === communities.length - 1}
                  onClick={() => go('workbench/index', { communityId })}
                />
              ))}
            </Card>
            <TakeTable what="各小区" take={() => cloud.tables.takeOfStreet({ streetId, list: 'communities' })} />
          </>
        )
      }
    </Loaded>
  );
}
