import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Drafting } from './Drafting';

/** 改一份标准: the new version begins as a copy of the one it follows. */
export function Rewriting({ desk, standardId }: { desk: Desk; standardId: string }) {
  const { communityId } = desk;
  const load = useLoad(`standards.${communityId}`, () => cloud.fees.standards({ communityId }));
  const from = load.data?.standards.find((one) => one.standardId === standardId);
  if (from) return <Drafting desk={desk} from={from} />;
  return (
    <Page title="收费标准">
      <Loaded load={load} what="收费标准" shape="card">
        {() => (
          <Card>
            <Empty title="没有找到这份收费标准" detail="可能已经换过了，回上一页看看。" />
          </Card>
        )}
      </Loaded>
    </Page>
  );
}
