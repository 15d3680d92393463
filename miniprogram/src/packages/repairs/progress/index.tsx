import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { AskToRing } from '../../../ringing/AskToRing';
import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { Climb } from '../climb/Climb';
import { Cost } from './Cost';
import { Doing } from './Doing';
import { Head } from './Head';
import { History } from './History';
import { Videos } from './Videos';

/** One repair from report to rating, for whoever may see it; below stands what this person may do now. */
export default function Progress() {
  const { requestId } = useParams<'requestId'>();
  const load = useLoad(requestId && `repair.${requestId}`, () => cloud.requests.show({ requestId: requestId ?? '' }));
  const seen = load.data;
  return (
    <Page
      title="报修进度"
      bar={
        seen && seen.request.may.length > 0 ? (
          <Doing request={seen.request} now={seen.now} onDone={load.reload} />
        ) : undefined
      }
    >
      <Loaded load={load} what="报修进度" shape="card">
        {({ now, request: shown }) => (
          <>
            <Head request={shown} />
            {shown.state === 'closed' || shown.state === 'withdrawn' ? null : <AskToRing moment="reported" />}
            <Videos request={shown} />
            <History request={shown} now={now} />
            <Climb
              requestId={shown.requestId}
              over={shown.state === 'closed' || shown.state === 'withdrawn'}
              onDone={load.reload}
            />
            <Cost request={shown} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
