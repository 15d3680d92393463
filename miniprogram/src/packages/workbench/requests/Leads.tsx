import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';

/** What belongs to the queue: reporting for a home, who is on duty, what can be reported and how fast it must be done. */
export function Leads({ desk: { communityId, holds } }: { desk: Desk }) {
  const works = holds('repairer', 'clerk', 'manager');
  const keeps = holds('clerk', 'manager', 'street', 'bureau');
  if (!works && !keeps) return null;
  return (
    <Card kind="list">
      {works ? <Cell icon="phone" text="替住户报修" onClick={() => go('repairs/report-for', { communityId })} /> : null}
      {works ? (
        <Cell icon="clock" text="值班表" last={!keeps} onClick={() => go('workbench/duty-roster', { communityId })} />
      ) : null}
      {keeps ? (
        <Cell icon="edit" text="类别、地点和时限" last onClick={() => go('workbench/request-lists', { communityId })} />
      ) : null}
    </Card>
  );
}
