import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import type { Shown } from './Condition';

/** 筹备组: the list as it hangs on the board. */
export function Group({ group }: { group: Shown['group'] }) {
  if (group.length === 0) return null;
  return (
    <Card kind="list" title="筹备组">
      {group.map(({ name, partTitle, label, chairs }, at) => (
        <Cell
          key={`${name} ${label}`}
          icon="me"
          text={name}
          detail={[partTitle, label].filter(Boolean).join(' · ')}
          aside={chairs ? <Badge kind="info" text="组长" /> : undefined}
          last={at === group.length - 1}
        />
      ))}
    </Card>
  );
}
