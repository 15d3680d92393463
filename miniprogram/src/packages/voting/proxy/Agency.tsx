import { momentText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { lastDayText, proxyStamps } from '../../../polls/proxy-words';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import { labelText } from '../../../who/words';
import type { OneAgency } from './Agencies';

/** One home that asked me to vote for it: accept or not, and the votes there are. Known by its number only. */
export function Agency({ agency, onAnswered }: { agency: OneAgency; onAnswered: () => void }) {
  const { proxyId, home, communityName, state, scopeText, until, polls } = agency;
  const [accepting, setAccepting] = useState(false);
  const answer = useAction(async (accept: boolean) => {
    setAccepting(false);
    await cloud.assembly.answerProxy({ proxyId, accept });
    toast(accept ? '接受了，可以代投' : '谢绝了');
    onAnswered();
  });
  return (
    <Card title={`${communityName} ${labelText(home)}`}>
      <Badge {...proxyStamps[state]} />
      <KeyValues
        rows={[
          { name: '委托哪次表决', value: scopeText },
          { name: '到哪天', value: lastDayText(until) },
        ]}
      />
      {answer.error ? <Tip kind="bad">{answer.error.message}</Tip> : null}
      {state === 'granted' ? (
        <Buttons>
          <Button kind="line" text="谢绝" busy={answer.busy} onClick={() => void answer.run(false)} />
          <Button text="接受" busy={answer.busy} onClick={() => setAccepting(true)} />
        </Buttons>
      ) : null}
      {state === 'accepted' && polls.length === 0 ? <Note>现在没有可以代投的表决。</Note> : null}
      {state === 'accepted'
        ? polls.map((poll) => <Vote key={poll.pollId} proxyId={proxyId} home={home} poll={poll} />)
        : null}
      <ConfirmSheet
        open={accepting}
        title={`替 ${labelText(home)} 投票吗？`}
        confirm="接受"
        busy={answer.busy}
        onConfirm={() => void answer.run(true)}
        onCancel={() => setAccepting(false)}
      >
        {scopeText}。请按业主交代的意思投，不能再转托别人。业主自己投过，就以业主的票为准。
      </ConfirmSheet>
    </Card>
  );
}

interface VoteProps {
  proxyId: string;
  home: string;
  poll: OneAgency['polls'][number];
}

function Vote({ proxyId, home, poll: { pollId, title, closesAt, mayVote, why, voted } }: VoteProps) {
  return (
    <>
      <Note>
        {title}，{momentText(closesAt)} 截止。{voted ? '您已经代投。' : ''}
        {why}
      </Note>
      <Buttons>
        {voted ? <Button kind="line" text="看回执" onClick={() => go('voting/receipt', { pollId, proxyId })} /> : null}
        {mayVote ? (
          <Button
            kind={voted ? 'line' : 'main'}
            text={voted ? '改投' : '代为投票'}
            label={`替 ${labelText(home)} 投票：${title}`}
            onClick={() => go('voting/ballot', { pollId, proxyId })}
          />
        ) : null}
      </Buttons>
    </>
  );
}
