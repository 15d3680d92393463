import { kindsOfStatement } from '@mulin/domain/disclosure/kinds-of-statement';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { Chart } from '../../board/statement/Chart';
import { Facts } from '../../board/statement/Facts';
import { Meters } from '../../board/statement/Meters';
import { Summary } from '../../board/statement/Summary';
import { Table } from '../../board/statement/Table';
import { Vouchers } from '../../board/statement/Vouchers';
import { Decide } from './Decide';
import { Reasons } from './Reasons';
import { stampOf } from './Statements';

/** One statement with what this person may do about it: explain and hand in, review, or correct. */
export function OneStatement({ desk: { communityId, holds }, statementId }: { desk: Desk; statementId: string }) {
  const load = useLoad(`statement.${statementId}`, () => cloud.board.statement({ statementId }));
  const statement = load.data;
  const keeps =
    statement !== undefined &&
    (kindsOfStatement[statement.kind].preparedBy === 'committee' ? holds('committee') : holds('cashier', 'manager'));
  const bar =
    statement?.state === 'published' && keeps ? (
      <BottomBar>
        <Button
          kind="line"
          text="有错，发更正"
          onClick={() => go('books/statement-draft', { communityId, kind: statement.kind, period: statement.period })}
        />
      </BottomBar>
    ) : undefined;
  return (
    <Page title="收支报表" bar={bar}>
      <Loaded load={load} what="报表" shape="card">
        {(shown) => (
          <>
            <Card title={shown.kindTitle} aside={<Badge {...stampOf(shown.state)} />}>
              {shown.reviewNote && shown.state === 'returned' ? (
                <Tip kind="bad">业委会退回：{shown.reviewNote}</Tip>
              ) : null}
              {shown.supersedes ? <Tip kind="wait">更正原因：{shown.reason}</Tip> : null}
              {shown.state === 'submitted' && holds('committee') ? (
                <Decide statement={shown} onDone={load.reload} />
              ) : null}
            </Card>
            <Summary statement={shown} />
            <Chart statement={shown} />
            <Table statement={shown} />
            <Meters statement={shown} />
            {keeps && (shown.state === 'draft' || shown.state === 'returned') ? (
              <Reasons key={shown.inputHash} statement={shown} onDone={load.reload} />
            ) : null}
            <Vouchers vouchers={shown.vouchers} />
            <Facts statement={shown} publisher={undefined} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
