import { offline } from '../../../cloud/error';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Chips } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Failed } from '../../../ui/state/Failed';
import { Skeleton } from '../../../ui/state/Skeleton';
import { kinds } from './Notices';
import { nothing } from './nothing';

export function EmptyList() {
  return (
    <Page title="公示" tab="board">
      <Chips options={kinds} value="contracts" onChange={nothing} />
      <Card>
        <Empty title="还没有合同公示" detail={'电梯维保合同 7 月 1 日就该公示，\n锡源物业已逾期 12 天。'}>
          <Button kind="soft" text="我也催（32 户催过）" onClick={nothing} />
          <Button kind="line" text="看应公示的清单" onClick={nothing} />
        </Empty>
      </Card>
    </Page>
  );
}

export function FailedList() {
  return (
    <Page title="公示" tab="board">
      <Chips options={kinds} value="contracts" onChange={nothing} />
      <Card>
        <Failed error={offline()} what="公示" onRetry={nothing} />
      </Card>
    </Page>
  );
}

export function LoadingList() {
  return (
    <Page title="公示" tab="board">
      <Skeleton shape="card" rows={3} text="" />
      <Chips options={kinds} value="all" onChange={nothing} />
      <Skeleton text="正在取公示…" />
    </Page>
  );
}
