import { dayText } from '@mulin/domain/day/spoken';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { Timeline } from '../../../ui/timeline/Timeline';
import type { Home } from '../../../who/me';
import { Candidates } from './Candidates';
import { Own } from './Own';

export type Election = Awaited<ReturnType<Cloud['committee']['election']>>;

/** One election: where it stands, who stands, my own part in it. */
export function OneElection({ electionId, home }: { electionId: string; home: Home | undefined }) {
  const load = useLoad(`election.${electionId}`, () => cloud.committee.election({ electionId }));
  return (
    <Page title="选举">
      <Loaded load={load} what="选举" shape="card">
        {(election) => (
          <>
            <Head election={election} />
            {home?.relation === 'owner' && home.communityId === election.communityId ? (
              <Own election={election} home={home} onDone={load.reload} />
            ) : null}
            <Candidates election={election} />
            <Card title="走到哪一步">
              <Timeline
                steps={election.steps.map(({ title, detail, state }) => ({ title, detail, state })).reverse()}
              />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Head({ election }: { election: Election }) {
  const { title, kindTitle, seats, organiserTitle, stage, stageText, standing, votingFrom, pollId } = election;
  const ended = stage === 'seated' || stage === 'failed' || stage === 'cancelled';
  return (
    <Card title={title} aside={<Badge kind={stage === 'seated' ? 'ok' : ended ? 'closed' : 'wait'} text={stageText} />}>
      <KeyValues
        rows={[
          { name: '种类', value: kindTitle },
          { name: '应选', value: `${seats} 人` },
          { name: '组织', value: organiserTitle },
          ...(election.candidates.length === 0 ? [{ name: '已报名', value: `${standing} 人` }] : []),
          ...(votingFrom && pollId === null ? [{ name: '最早表决', value: dayText(votingFrom) }] : []),
          ...(election.outcomeText ? [{ name: '结果', value: election.outcomeText }] : []),
        ]}
      />
      {pollId ? (
        <Buttons>
          <Button text="看这次表决" onClick={() => go('voting/poll', { pollId })} />
        </Buttons>
      ) : null}
      {election.tie ? (
        <Note>
          票数相同：{election.tie.way}，{election.tie.recordedBy}登记
          {election.tie.confirmed ? '，另一方已确认' : '，等另一方确认'}。{election.tie.note}
        </Note>
      ) : null}
      {election.rulesGround ? <Note>议事规则：{election.rulesGround}</Note> : null}
    </Card>
  );
}
