import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { AtDesk } from '../../../desk/AtDesk';
import type { Desk } from '../../../desk/desk';
import { useParams } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Changes } from './Changes';
import { Doings } from './Doings';
import { StepCards } from './StepCards';

/** 调价程序: what a drafted version changes, which step stands where, and what whoever looks can do next. */
export default function PriceChangePage() {
  const { standardId } = useParams<'standardId'>();
  return <AtDesk title="调价程序">{(desk) => <Progress desk={desk} standardId={standardId ?? ''} />}</AtDesk>;
}

function Progress({ desk, standardId }: { desk: Desk; standardId: string }) {
  const load = useLoad(standardId && `price-change.${standardId}`, () => cloud.fees.priceChange({ standardId }));
  return (
    <Page title="调价程序">
      <Loaded load={load} what="调价程序" shape="card">
        {(change) =>
          change.changes.length === 0 ? (
            <Card>
              <Empty title="这一版不用走调价程序" detail="价格没变，别的条款也没变差，回上一页直接公示。" />
            </Card>
          ) : (
            <>
              <Changes change={change} />
              <StepCards steps={change.steps} />
              {change.state === 'draft' ? (
                <Doings desk={desk} standardId={standardId} change={change} onDone={load.reload} />
              ) : null}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
