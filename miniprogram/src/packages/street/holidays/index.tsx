import { useParams } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { postsOf, useMe } from '../../../who/me';
import { Holidays } from './Holidays';

/** 放假安排 of the district named, else of one's own; the bureau keeps it. */
export default function HolidaysPage() {
  const { districtId } = useParams<'districtId'>();
  const me = useMe();
  const own = (me.data ? postsOf(me.data) : []).find(({ role }) => role === 'bureau')?.districtId;
  const of = districtId ?? own;
  if (of) return <Holidays districtId={of} />;
  return (
    <Page title="放假安排">
      <Loaded load={me} what="您的身份" shape="card">
        {() => (
          <Card>
            <Empty title="放假安排由住建局录入" detail="录入以后，各镇街的时限都照它算工作日。" />
          </Card>
        )}
      </Loaded>
    </Page>
  );
}
