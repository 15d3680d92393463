import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { Steps } from '../../../ui/steps/Steps';
import type { Desk } from '../desk/desk';
import { CheckStep } from './CheckStep';
import { checkStep, closesAt, emptyDraft, opensAt, type PollDraft, steps } from './draft';
import { HowStep } from './HowStep';
import { OnePoll } from './OnePoll';
import { WhatStep } from './WhatStep';
import { WhenStep } from './WhenStep';

const titles = { when: '名称和时间', what: '表决什么', how: '怎么算', check: '看一遍' };

/** 召集一次, in four steps; then it is a draft to be announced. */
export function Wizard({ desk: { communityId, today } }: { desk: Desk }) {
  const { values, set } = useFields(() => emptyDraft(today));
  const [at, setAt] = useState(0);
  const [drafted, setDrafted] = useState<{ pollId: string; warnings: string[] }>();
  const step = steps[at] ?? 'when';
  const move = (to: number) => {
    setAt(to);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const next = useAction(async () => {
    checkStep(step, values);
    if (step !== 'check') return move(at + 1);
    setDrafted(await cloud.assembly.draft(asSent(communityId, values)));
  });
  if (drafted) return <OnePoll {...drafted} onChange={() => setDrafted(undefined)} />;
  const bar = (
    <BottomBar note={step === 'check' ? '先存成草稿，看过提醒再公告。' : undefined}>
      {at > 0 ? <Button kind="line" text="上一步" onClick={() => move(at - 1)} /> : null}
      <Button text={step === 'check' ? '存成草稿' : '下一步'} busy={next.busy} onClick={() => void next.run()} />
    </BottomBar>
  );
  const form = { draft: values, set, errorOf: next.errorOf };
  return (
    <Page title="召集业主大会" bar={bar}>
      <Steps count={steps.length} now={at + 1} title={`第 ${at + 1} 步，共 ${steps.length} 步`} aside={titles[step]} />
      {step === 'when' ? <WhenStep {...form} today={today} /> : null}
      {step === 'what' ? <WhatStep {...form} /> : null}
      {step === 'how' ? <HowStep {...form} communityId={communityId} /> : null}
      {step === 'check' ? <CheckStep draft={values} /> : null}
    </Page>
  );
}

const asSent = (communityId: string, draft: PollDraft) => ({
  communityId,
  title: draft.title,
  opensAt: opensAt(draft),
  closesAt: closesAt(draft),
  buildings: [...draft.buildings],
  questions: draft.questions.flatMap(({ key: _, matter, ...words }) => (matter ? [{ matter, ...words }] : [])),
  countParking: draft.countParking,
  rulesGround: draft.rulesGround,
  legalMode: draft.legalMode,
});
