import { useElder } from '../../settings/elder';
import { Card } from '../../ui/card/Card';
import { LedgerSum } from '../../ui/ledger-sum/LedgerSum';
import { Note } from '../../ui/note/Note';
import { briefly, type SumLine } from './sum-text';

/** 怎么算的: the cloud's own lines; the phone works nothing out. How the total was rounded stands below it. */
export function Working({ lines }: { lines: readonly SumLine[] }) {
  const [elder] = useElder();
  const rounded = lines[lines.length - 1]?.why;
  const rows = lines.map((line, at) => (at === lines.length - 1 ? { ...line, why: '' } : line));
  return (
    <>
      <LedgerSum rows={elder ? rows.map(briefly) : rows} narrow={elder} />
      {rounded ? <Note>{rounded}。</Note> : null}
    </>
  );
}

export function WorkingCard({ lines }: { lines: readonly SumLine[] }) {
  return (
    <Card title="怎么算的">
      <Working lines={lines} />
    </Card>
  );
}
