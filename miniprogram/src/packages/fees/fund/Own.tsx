import { dayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Amount } from '../../../ui/amount/Amount';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

/** As many movements as a list brings at once: decades of an account. */
const most = 50;

/** 分户账: only who is bound to the home gets to see it. */
export function Own({ unitId }: { unitId: string }) {
  const load = useLoad(`fund.${unitId}`, () => cloud.fund.account({ unitId, limit: most }));
  return (
    <Loaded load={load} what="您家的分户账" shape="card">
      {({ opened, firstFen, balanceFen, heldFen, underTopUp, ruleText, dues, movements }) => (
        <>
          {opened ? (
            <Card title="余额" aside={underTopUp ? <Badge kind="wait" text="不到首期的 30%" /> : undefined}>
              <Amount fen={balanceFen} />
              <KeyValues
                rows={[
                  { name: '首期交了', value: `${yuan(firstFen)} 元` },
                  { name: '已预留给在办项目', value: `${yuan(heldFen)} 元` },
                ]}
              />
              {underTopUp ? <Note>要续筹由业主大会决定；没有决定，不用您现在交钱。{ruleText}</Note> : null}
            </Card>
          ) : (
            <Card>
              <Empty title="还没有您家的分户账" detail="期初余额由业委会登记、社区复核后就能看到。" />
            </Card>
          )}
          {dues.length > 0 ? (
            <>
              <SectionHead title="要交的" />
              <Card kind="list">
                {dues.map(({ dueId, title, amountFen, dueDay, overdue }, at) => (
                  <Cell
                    key={dueId}
                    text={title}
                    detail={<Badge kind={overdue ? 'bad' : 'wait'} text={`${dayText(dueDay)}前`} />}
                    aside={<Amount fen={amountFen} />}
                    last={at === dues.length - 1}
                  />
                ))}
              </Card>
              <Note>交到维修资金专户，不在这里付。到账后由两个人登记、复核。</Note>
            </>
          ) : null}
          {movements.length > 0 ? (
            <>
              <SectionHead title="明细" />
              <Card kind="list">
                {movements.map(({ movementId, day, memo, fen, balanceFen: after }, at) => (
                  <Cell
                    key={movementId}
                    text={memo}
                    detail={`${dayText(day)}，余 ${yuan(after)} 元`}
                    aside={`${fen > 0 ? '+' : ''}${yuan(fen)}`}
                    last={at === movements.length - 1}
                  />
                ))}
              </Card>
            </>
          ) : null}
        </>
      )}
    </Loaded>
  );
}
