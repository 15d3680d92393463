import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { Cost } from './Cost';
import { Doing } from './Doing';
import { Head } from './Head';
import { History } from './History';

/** One repair from report to rating, for whoever may see it; below stands what this person may do now. */
export default function Progress() {
  const { requestId } = useParams<'requestId'>();
  const load = useLoad(requestId && `repair.${requestId}`, () => cloud.requests.show({ requestId: requestId ?? '' }));
  const request = load.data?.request;
  return (
    <Page
      title="报修进度"
      bar={request && request.may.length > 0 ? <Doing request={request} onDone={load.reload} /> : undefined}
    >
      <Loaded load={load} what="报修进度" shape="card">
        {({ now, request: shown }) => (
          <>
            <Head request={shown} />
            <History request={shown} now={now} />
            <Cost request={shown} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
