import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { TakeTable } from '../../../desk/TakeTable';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

type Row = Awaited<ReturnType<Cloud['street']['compareCommunities']>>['communities'][number];

function satisfied({ satisfaction }: Row): string {
  if (!satisfaction) return '这一期没有满意率';
  const { percent, target, reached } = satisfaction;
  return `满意率 ${percent}${target === null ? '' : `，目标 ${target}% ${reached ? '达到' : '没到'}`}`;
}

/** Every community of a street; those worst in time first. */
export function Compared({ streetId, period }: { streetId: string; period: string | undefined }) {
  const load = useLoad(period && `compared.${streetId}.${period}`, () =>
    cloud.street.compareCommunities({ streetId, period: period ?? '' }),
  );
  return (
    <Loaded load={load} what="数据">
      {({ periodText, communities }) => (
        <>
          <SectionHead title={`${periodText}，按时办好的少的在前`} />
          <Card kind="list">
            {communities.length === 0 ? <Empty title="还没有小区" detail="开了小区，这里就能比。" /> : null}
            {communities.map((one, at) => (
              <Cell
                key={one.communityId}
                icon="building"
                text={one.name}
                detail={`按时办好 ${one.doneInTime} · 按时接单 ${one.answeredInTime} · 共 ${one.all} 件 · ${satisfied(one)}`}
                aside={one.late > 0 ? <Badge kind="bad" text={`超时 ${one.late} 件`} /> : undefined}
                last={at === communities.length - 1}
                onClick={() => go('street/figures', { communityId: one.communityId })}
              />
            ))}
          </Card>
          {communities.length === 0 ? null : (
            <TakeTable
              what="各小区报事"
              take={() => cloud.tables.takeOfStreet({ streetId, list: 'answering', period })}
            />
          )}
        </>
      )}
    </Loaded>
  );
}
