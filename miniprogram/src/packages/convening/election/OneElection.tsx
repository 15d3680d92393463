import { dayText, endText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Link } from '../../../ui/link/Link';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { Timeline } from '../../../ui/timeline/Timeline';
import { Tip } from '../../../ui/tip/Tip';
import { CancelSheet, ExtendSheet } from './ChangeSheets';
import { RecommendSheet } from './RecommendSheet';
import { Tie } from './Tie';
import { ToVet } from './ToVet';

export type Election = Awaited<ReturnType<Cloud['committee']['election']>>;
type Doing = 'recommend' | 'extend' | 'cancel' | 'publish';

/** The work on one election: recommending, vetting, publishing the list, and what people decide where votes are equal. */
export function OneElection({ desk, electionId }: { desk: Desk; electionId: string }) {
  const [doing, setDoing] = useState<Doing>();
  const load = useLoad(`election.${electionId}`, () => cloud.committee.election({ electionId }));
  const offices = desk.holds('community', 'street');
  const done = () => {
    setDoing(undefined);
    load.reload();
  };
  const publish = useAction(async () => {
    const { votingFrom } = await cloud.committee.publishList({ electionId });
    toast(`公布了，最早 ${dayText(votingFrom)}表决`);
    done();
  });
  const close = () => setDoing(undefined);
  const election = load.data;
  return (
    <Page
      title="选举"
      bar={election ? <Bar election={election} offices={offices} desk={desk} onDo={setDoing} /> : undefined}
    >
      <Loaded load={load} what="选举" shape="card">
        {(shown) => (
          <>
            <Head election={shown} desk={desk} />
            {shown.stage === 'tied' && offices ? <Tie election={shown} desk={desk} onDone={load.reload} /> : null}
            {offices ? <ToVet election={shown} desk={desk} onDone={load.reload} /> : null}
            <Card title="走到哪一步">
              <Timeline steps={shown.steps.map(({ title, detail, state }) => ({ title, detail, state })).reverse()} />
            </Card>
          </>
        )}
      </Loaded>
      {doing === 'recommend' ? (
        <RecommendSheet electionId={electionId} communityId={desk.communityId} onClose={close} onDone={done} />
      ) : null}
      {doing === 'extend' ? (
        <ExtendSheet electionId={electionId} today={desk.today} onClose={close} onDone={done} />
      ) : null}
      {doing === 'cancel' ? <CancelSheet electionId={electionId} onClose={close} onDone={done} /> : null}
      <ConfirmSheet
        open={doing === 'publish'}
        title="公布候选人名单吗？"
        confirm="抽签排序并公布"
        busy={publish.busy}
        onConfirm={() => void publish.run()}
        onCancel={close}
      >
        符合条件的候选人按抽签的先后公布：姓名、楼栋、个人介绍。公布以后不能再加人。
      </ConfirmSheet>
    </Page>
  );
}

function Head({ election, desk: { communityId } }: { election: Election; desk: Desk }) {
  const { title, kindTitle, seats, organiserTitle, stage, stageText, standing, nominateUntil, votingFrom } = election;
  return (
    <Card title={title} aside={stageText}>
      <KeyValues
        rows={[
          { name: '种类', value: `${kindTitle}，应选 ${seats} 人` },
          { name: '组织', value: organiserTitle },
          { name: '推荐截止', value: endText(nominateUntil) },
          { name: '已报名', value: `${standing} 人` },
          ...(votingFrom ? [{ name: '最早表决', value: dayText(votingFrom) }] : []),
          ...(election.outcomeText ? [{ name: '结果', value: election.outcomeText }] : []),
        ]}
      />
      {stage === 'published' ? <Tip kind="ok">名单已公布。到“业主大会”里起草表决，加上这次选举，再公告。</Tip> : null}
      {stage === 'short' ? <Tip kind="wait">已当选的人保留席位。回到选举列表，开始一次“补选”，补足人数。</Tip> : null}
      <Link
        text="看业主看到的样子"
        arrow
        onClick={() => go('voting/election', { electionId: election.electionId, communityId })}
      />
    </Card>
  );
}

interface BarProps {
  election: Election;
  offices: boolean;
  desk: Desk;
  onDo: (doing: Doing) => void;
}

function Bar({ election: { stage }, offices, desk: { communityId }, onDo }: BarProps) {
  switch (stage) {
    case 'nominating':
      return (
        <BottomBar>
          <Button kind="line" text="延长推荐" onClick={() => onDo('extend')} />
          {offices ? <Button text="推荐候选人" onClick={() => onDo('recommend')} /> : null}
        </BottomBar>
      );
    case 'vetting':
      return (
        <BottomBar>
          <Button kind="line" text="延长推荐" onClick={() => onDo('extend')} />
          {offices ? <Button text="公布名单" onClick={() => onDo('publish')} /> : null}
        </BottomBar>
      );
    case 'published':
      return (
        <BottomBar>
          {offices ? <Button kind="brick" text="取消选举" onClick={() => onDo('cancel')} /> : null}
          <Button text="去起草表决" onClick={() => go('convening/convene', { communityId })} />
        </BottomBar>
      );
    default:
      return null;
  }
}
