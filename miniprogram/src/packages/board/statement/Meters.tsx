import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import type { Statement } from './lines';

/** 公共水电 meter by meter, behind the sums of statement D. */
export function Meters({ statement: { kind, communityId, period } }: { statement: Statement }) {
  if (kind !== 'utilities') return null;
  return (
    <Card kind="list">
      <Cell
        icon="gauge"
        tint="pine"
        text="逐块表看"
        detail="读数、单价、照片、不分摊的，各户按房号分摊多少"
        last
        onClick={() => go('fees/utilities', { communityId, period })}
      />
    </Card>
  );
}
