import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { emptyDraft } from './draft';
import { fromKept, settledOf } from './sent';
import { Wizard } from './Wizard';

/** What has to be known before the wizard can begin: who calls, what is ready to be voted on, and the draft that is changed. */
export function Write({ desk, pollId }: { desk: Desk; pollId: string | undefined }) {
  const { communityId, today } = desk;
  const load = useLoad(`write.${communityId}.${pollId ?? ''}`, async () => ({
    known: await cloud.assembly.convening({ communityId }),
    kept: pollId ? await cloud.assembly.drafted({ pollId }) : undefined,
  }));
  if (!load.data)
    return (
      <Page title="召集业主大会">
        <Loaded load={load} what="召集前要知道的" shape="card">
          {() => null}
        </Loaded>
      </Page>
    );
  const { known, kept } = load.data;
  const blank = {
    ...emptyDraft(today, settledOf()),
    kind: known.hasCommittee ? ('regular' as const) : ('first' as const),
  };
  return (
    <Wizard
      communityId={communityId}
      today={today}
      known={known}
      initial={kept ? fromKept(kept.draft) : blank}
      kept={pollId && kept ? { pollId, version: kept.version } : undefined}
    />
  );
}
