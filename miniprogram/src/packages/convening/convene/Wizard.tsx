import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { Steps } from '../../../ui/steps/Steps';
import type { Known, PollDraft } from './draft';
import { EffectStep } from './EffectStep';
import { KindStep } from './KindStep';
import { OnePoll } from './OnePoll';
import { RulesStep } from './RulesStep';
import { asSent } from './sent';
import { checkStep, steps, stepTitles } from './steps';
import { WhatStep } from './WhatStep';
import { WhenStep } from './WhenStep';

export interface WizardProps {
  communityId: string;
  today: string;
  known: Known;
  initial: PollDraft;
  /** The draft that is changed; none while it is new. */
  kept: { pollId: string; version: number } | undefined;
}

const whole = steps.length + 1;
const progress = (at: number, title: string) => (
  <Steps count={whole} now={at + 1} title={`第 ${at + 1} 步，共 ${whole} 步`} aside={title} />
);

/** 召集一次, step by step; before the last one, 检查, the draft is kept in the cloud. */
export function Wizard({ communityId, today, known, initial, kept }: WizardProps) {
  const { values, set, setAll } = useFields(initial);
  const [at, setAt] = useState(0);
  const [saved, setSaved] = useState(kept);
  const step = steps[at];
  const move = (to: number) => {
    setAt(to);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const save = async () => {
    const uploaded = await uploadPhotos(values.photos, { folder: 'polls', communityId });
    const written = asSent(values, uploaded);
    setAll({ ...values, fileIds: [...values.fileIds, ...uploaded], photos: [] });
    const { pollId, version } = saved
      ? await cloud.assembly.redraft({ ...saved, ...written })
      : await cloud.assembly.draft({ communityId, ...written });
    setSaved({ pollId, version });
  };
  const next = useAction(async () => {
    if (step) checkStep(step, values, known);
    if (at === steps.length - 1) await save();
    move(at + 1);
  });
  if (!step && saved)
    return (
      <OnePoll
        pollId={saved.pollId}
        communityId={communityId}
        head={progress(at, stepTitles.check)}
        onChange={() => move(0)}
      />
    );
  const last = at === steps.length - 1;
  const bar = (
    <BottomBar note={last ? '下一步存成草稿，看过提醒再公告。' : undefined}>
      {at > 0 ? <Button kind="line" text="上一步" onClick={() => move(at - 1)} /> : null}
      <Button text={last ? '存草稿，去检查' : '下一步'} busy={next.busy} onClick={() => void next.run()} />
    </BottomBar>
  );
  const form = { draft: values, known, set, errorOf: next.errorOf };
  return (
    <Page title={kept ? '改草稿' : '召集业主大会'} bar={bar}>
      {progress(at, stepTitles[step ?? 'check'])}
      {step === 'kind' ? <KindStep {...form} setAll={setAll} /> : null}
      {step === 'what' ? <WhatStep {...form} /> : null}
      {step === 'when' ? <WhenStep {...form} today={today} /> : null}
      {step === 'rules' ? <RulesStep {...form} /> : null}
      {step === 'effect' ? <EffectStep {...form} /> : null}
    </Page>
  );
}
