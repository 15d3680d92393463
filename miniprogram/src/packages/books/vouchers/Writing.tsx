import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { type RecordKind, recordKinds } from './kinds';

export interface WritingProps {
  communityId: string;
  /** Keeps the books; others only see what waits. */
  writes: boolean;
}

/** What can be written by hand, and what somebody wrote that another has to check. */
export function Writing({ communityId, writes }: WritingProps) {
  const kinds = useLoad(writes ? `accounts.${communityId}` : undefined, () => cloud.ledger.kinds({ communityId }));
  const write = (record: string) => () => go('books/vouchers', { communityId, record });
  return (
    <Card kind="list">
      {writes
        ? (Object.keys(recordKinds) as RecordKind[]).map((record) => (
            <Cell
              key={record}
              icon={record === 'income' ? 'coins' : 'receipt'}
              tint="pine"
              text={`记一笔${recordKinds[record].title}`}
              onClick={write(record)}
            />
          ))
        : null}
      {kinds.data?.takesCommission ? (
        <Cell icon="coins" tint="pine" text="登记物业酬金" onClick={write('commission')} />
      ) : null}
      {(kinds.data?.grantsFen ?? 0) > 0 ? (
        <Cell icon="coins" tint="pine" text="政府减免款到账" onClick={write('grant')} />
      ) : null}
      <Cell
        icon="check"
        tint="pine"
        text="复核记账"
        last
        onClick={() => go('books/vouchers', { communityId, show: 'waiting' })}
      />
    </Card>
  );
}
