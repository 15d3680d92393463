import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Amount } from '../../../ui/amount/Amount';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { yuan } from '../../../ui/figures';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { LateNote } from '../LateNote';
import { Working } from '../Working';

type Bill = Awaited<ReturnType<Cloud['fees']['bills']>>['bills'][number];

/** As many as a list brings at once: four years of monthly bills. */
const most = 50;

/** 账单, newest first; a press shows how one was worked out. */
export function BillList({ unitId }: { unitId: string }) {
  const [opened, setOpened] = useState<Bill>();
  const load = useLoad(`bills.${unitId}`, () => cloud.fees.bills({ unitId, limit: most }));
  return (
    <Loaded load={load} what="账单">
      {({ bills, owedFen }) => (
        <>
          {bills.length === 0 ? (
            <Card>
              <Empty title="还没有账单" detail="物业公示收费标准以后才能出账。" />
            </Card>
          ) : (
            <Card kind="list">
              {bills.map((bill, at) => (
                <Cell
                  key={bill.billId}
                  text={bill.title}
                  detail={<Stamp bill={bill} />}
                  aside={<Amount fen={bill.payFen} />}
                  last={at === bills.length - 1}
                  onClick={() => setOpened(bill)}
                />
              ))}
            </Card>
          )}
          {bills.length === most ? <Note centred>只列最近 {most} 份，更早的请物业查。</Note> : null}
          <Link text="公共水电怎么分摊的" arrow onClick={() => go('fees/utilities')} />
          {owedFen > 0 ? <Button text={`去缴费，一共 ${yuan(owedFen)} 元`} onClick={() => go('fees/pay')} /> : null}
          <Sheet open={opened !== undefined} title={opened?.title ?? ''} onClose={() => setOpened(undefined)}>
            {opened ? <Working lines={opened.sum} /> : null}
            {opened && opened.subsidyFen > 0 ? (
              <Note>政府另外补 {yuan(opened.subsidyFen)} 元，付给物业，不从这份账单里扣。</Note>
            ) : null}
            {opened ? <LateNote late={opened.late} /> : null}
            {opened?.charge === 'late' && opened.state === 'open' ? (
              <Note>这是违约金，和物业费分开缴，先缴哪一笔随您。不会再增加。</Note>
            ) : null}
            {opened ? <Afterwards bill={opened} /> : null}
          </Sheet>
        </>
      )}
    </Loaded>
  );
}

/** What happened to a bill after it was written: corrected, offered for less, or its service ended early. */
function Afterwards({ bill: { state, creditedFen, discount, unserved } }: { bill: Bill }) {
  return (
    <>
      {state === 'paid' && creditedFen > 0 ? <Note>更正过，多缴的 {yuan(creditedFen)} 元已经转入余额。</Note> : null}
      {discount?.through ? <Note>{dayText(discount.through)}前缴才有预缴优惠。</Note> : null}
      {unserved ? (
        <Note>
          {dayText(unserved.from)}起没有服务，这部分 {yuan(unserved.fen)} 元{unserved.done ? '已经退了' : '正在退'}。
        </Note>
      ) : null}
    </>
  );
}

function Stamp({ bill: { state, overdue, dueDay } }: { bill: Bill }) {
  if (state === 'paid') return <Badge kind="ok" text="已缴" />;
  if (state === 'withdrawn') return <Badge text="已收回" />;
  return overdue ? (
    <Badge kind="bad" text={`过了 ${dayText(dueDay)}`} />
  ) : (
    <Badge kind="wait" text={`${dayText(dueDay)}前缴`} />
  );
}
