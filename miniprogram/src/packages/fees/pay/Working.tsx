import { useElder } from '../../../settings/elder';
import { Card } from '../../../ui/card/Card';
import { LedgerSum } from '../../../ui/ledger-sum/LedgerSum';
import { briefly, type SumLine } from '../sum-text';

/** 怎么算的: the cloud's own lines; the phone works nothing out. */
export function Working({ lines }: { lines: readonly SumLine[] }) {
  const [elder] = useElder();
  return (
    <Card title="怎么算的">
      <LedgerSum rows={elder ? lines.map(briefly) : lines} narrow={elder} />
    </Card>
  );
}
