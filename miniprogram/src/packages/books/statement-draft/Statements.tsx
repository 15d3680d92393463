import { dayText } from '@mulin/domain/day/spoken';
import { reviewedStates } from '@mulin/domain/disclosure/reviewed-states';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import type { BadgeKind } from '../../../ui/badge/Badge';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import type { StatementBrief } from './statement';

const kinds: Record<StatementBrief['state'], BadgeKind> = {
  draft: 'wait',
  submitted: 'wait',
  returned: 'bad',
  published: 'ok',
  superseded: 'closed',
};

/** How far it is, as it stands beside its title. */
export const stampOf = (state: StatementBrief['state']) => ({ kind: kinds[state], text: reviewedStates[state] });

export function Statements({ desk: { communityId, holds } }: { desk: Desk }) {
  const load = useLoad(`statements.${communityId}`, () => cloud.board.statements({ communityId }));
  const bar = (
    <BottomBar note="数都由账本算，不用填。">
      <Button text="编制一份" onClick={() => go('books/statement-draft', { communityId, kind: 'fees' })} />
    </BottomBar>
  );
  return (
    <Page title="收支报表" bar={holds('cashier', 'manager', 'committee') ? bar : undefined}>
      <Card kind="list">
        <Cell
          icon="board"
          tint="pine"
          text="应公示的清单"
          detail="四公开、三公开、八项内容，缺什么"
          onClick={() => go('board/lists', { communityId })}
        />
        <Cell
          icon="coins"
          tint="pine"
          text="各楼缴费情况"
          detail="业主看到的就是这一页"
          last
          onClick={() => go('board/payments', { communityId })}
        />
      </Card>
      <Loaded load={load} what="报表">
        {({ statements }) => (
          <Card kind="list">
            {statements.length === 0 ? (
              <Empty
                title="还没有报表"
                detail="半年过完，一个月里要把物业费、公共收益、维修资金、公共水电和业委会经费都公示出来。"
              />
            ) : null}
            {statements.map(({ statementId, kindTitle, periodText, version, state, dueDay }, at) => (
              <NoticeRow
                key={statementId}
                icon={state === 'superseded' ? 'doc' : 'chart'}
                title={`${periodText} ${kindTitle}`}
                badge={stampOf(state)}
                meta={[`第 ${version} 版`, `应公示 ${dayText(dueDay)}前`]}
                last={at === statements.length - 1}
                onClick={() => go('books/statement-draft', { communityId, statementId })}
              />
            ))}
          </Card>
        )}
      </Loaded>
    </Page>
  );
}
