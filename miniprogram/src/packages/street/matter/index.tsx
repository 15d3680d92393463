import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { Doing } from './Doing';
import { Matter } from './Matter';

/** One matter from filing to closing; below stands what this person may do now. */
export default function MatterPage() {
  const { matterId = '' } = useParams<'matterId'>();
  const load = useLoad(matterId && `matter.${matterId}`, () => cloud.street.matter({ matterId }));
  const shown = load.data;
  return (
    <Page
      title="联席会议事项"
      bar={
        shown && shown.matter.may.length > 0 ? (
          <Doing one={shown.matter} now={shown.now} onDone={load.reload} />
        ) : undefined
      }
    >
      <Loaded load={load} what="事项" shape="card">
        {({ matter, now }) => <Matter one={matter} now={now} />}
      </Loaded>
    </Page>
  );
}
