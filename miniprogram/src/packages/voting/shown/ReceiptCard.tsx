import { wallClock } from '@mulin/domain/day/day';
import type { Cloud } from '../../../cloud/cloud';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { OwnChoices } from './OwnChoices';
import { weightText } from './weight';

export type Receipt = NonNullable<Awaited<ReturnType<Cloud['assembly']['receipt']>>['receipt']>;

export interface ReceiptCardProps {
  title: string;
  receipt: Receipt;
  /** Only the owner may look at what was chosen. */
  owner: boolean;
  unitId: string | undefined;
}

/** 我的回执: number, instant, weight, whether it is counted; the choices stay shut until the owner opens them. */
export function ReceiptCard({ title, receipt, owner, unitId }: ReceiptCardProps) {
  const { pollId, code, castAt, areaCenti, replaced, counted } = receipt;
  return (
    <Card title={title} aside={counted ? <Badge kind="ok" text="已计入" /> : <Badge kind="info" text="已收下" />}>
      <KeyValues
        rows={[
          { name: '回执号', value: code },
          { name: '交票时间', value: wallClock(castAt) },
          { name: '票的分量', value: weightText(areaCenti) },
          ...(replaced > 0 ? [{ name: '改票', value: `改过 ${replaced} 次，只算这一次` }] : []),
          { name: '我选的', value: owner ? '只有您能点开看' : '只有业主本人能看' },
        ]}
      />
      {owner && unitId ? <OwnChoices pollId={pollId} unitId={unitId} /> : null}
    </Card>
  );
}
