import { dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { Words } from '../../../ui/words/Words';
import { EndLink } from './EndLink';
import { Lines } from './Lines';
import { petitionBadge } from './petition';
import { SignBar } from './SignBar';
import { Signers } from './Signers';

export interface OnePetitionProps {
  petitionId: string;
  today: string;
  /** The caller may look who signed, masked. */
  mayCheck: boolean;
}

/** One petition: what is demanded and why, both lines, and the own signature. */
export function OnePetition({ petitionId, today, mayCheck }: OnePetitionProps) {
  const load = useLoad(`petition.${petitionId}`, () => cloud.assembly.petition({ petitionId }));
  const bar = load.data ? <SignBar answer={load.data} onChanged={load.reload} /> : undefined;
  return (
    <Page title="业主连署" bar={bar}>
      <Loaded load={load} what="连署" shape="card">
        {({ petition, source, answer }) => (
          <>
            <Card>
              <Badge {...petitionBadge(petition, today)} />
              <View className="ml-card__h ml-card__h--under">要求开业主大会，表决这些事</View>
              {petition.matters.map(({ text, matterTitle, special }, at) => (
                <View key={text}>
                  <View className="ml-strong">
                    {at + 1}. {text}
                  </View>
                  <Note>
                    {matterTitle}，开会时参加的里面要{special ? '四分之三以上' : '过半数'}同意
                  </Note>
                </View>
              ))}
            </Card>
            <Card title="为什么要开" small>
              <Words text={petition.reason} />
            </Card>
            <Card title="签名" aside={`${dayText(dayOf(petition.startedAt))}发起`}>
              <Lines petition={petition} />
              <Note>依据：{source}。</Note>
            </Card>
            {petition.state === 'reached' ? (
              <Tip kind="wait" icon="clock">
                签够了，业委会应当组织召开临时会议，已经等了 {petition.daysWaiting ?? 0} 天。{answer}。
              </Tip>
            ) : null}
            {petition.state === 'ended' ? <Tip>发起人撤回了：{petition.endedReason}</Tip> : null}
            {petition.pollId ? (
              <Button
                text="看要开的会"
                kind="soft"
                onClick={() => go('voting/poll', { pollId: petition.pollId ?? '' })}
              />
            ) : null}
            {mayCheck ? <Signers petitionId={petitionId} total={petition.heads.have} /> : null}
            {petition.mine && petition.state === 'collecting' ? (
              <EndLink petitionId={petitionId} onEnded={load.reload} />
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}
