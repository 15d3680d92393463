import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { Breach } from './Breach';
import { Doing } from './Doing';

/** One breach from report to the look on the spot; below stands what this person may do now. */
export default function ViolationPage() {
  const { violationId = '' } = useParams<'violationId'>();
  const load = useLoad(violationId && `breach.${violationId}`, () => cloud.street.violation({ violationId }));
  const one = load.data?.violation;
  return (
    <Page title="违规举报" bar={one && one.may.length > 0 ? <Doing one={one} onDone={load.reload} /> : undefined}>
      <Loaded load={load} what="违规举报" shape="card">
        {({ violation, now }) => <Breach one={violation} now={now} />}
      </Loaded>
    </Page>
  );
}
