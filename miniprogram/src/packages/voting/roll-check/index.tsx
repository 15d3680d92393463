import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { useWho } from '../../../who/useWho';
import { OwnRow } from '../poll/OwnRow';
import { CoOwners } from './CoOwners';
import { ObjectToRow } from './ObjectToRow';
import { Said } from './Said';
import { Summary } from './Summary';

/** 核对名册: the roll in figures, the own row, what was found wrong and what was answered. Only the own home's row is shown. */
export default function RollCheck() {
  const { pollId = '' } = useParams<'pollId'>();
  const { home } = useWho();
  const load = useLoad(`roll-check.${pollId}.${home?.unitId ?? ''}`, async () => {
    const [{ poll }, summary] = await Promise.all([
      cloud.assembly.show({ pollId }),
      cloud.assembly.rollSummary({ pollId }),
    ]);
    if (home?.relation !== 'owner') return { poll, summary, own: undefined };
    const at = { unitId: home.unitId, pollId };
    const [row, { objections }] = await Promise.all([cloud.assembly.ownRow(at), cloud.assembly.ownObjections(at)]);
    return { poll, summary, own: { row, objections } };
  });
  return (
    <Page title="核对名册">
      <Loaded load={load} what="名册" shape="card">
        {({ poll, summary, own }) => (
          <>
            <Summary summary={summary} />
            {own ? <OwnRow row={own.row} /> : null}
            {own ? <Said objections={own.objections} /> : null}
            {own && home && poll.state === 'announced' ? (
              <ObjectToRow pollId={pollId} home={home} onDone={load.reload} />
            ) : null}
            {home?.relation === 'owner' ? <CoOwners unitId={home.unitId} /> : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}
