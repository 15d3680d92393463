import { DEFAULT_POLICY, OPEN_POINTS } from '@mulin/domain/assembly/policy';
import { answerText } from '@mulin/domain/assembly/policy-words';
import { useState } from 'react';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Tip } from '../../../ui/tip/Tip';
import type { Setting, Settled } from './draft';
import type { StepForm } from './form';
import { SettingSheet } from './SettingSheet';
import { isChanged } from './steps';

/** What a ballot paper must be able to rely on; the rest is law or never done. */
const fixed = ['abstain', 'ballotScope', 'followMajority'] as const;

/** 规矩: what the law leaves open; each as usual, or otherwise with the clause that says so. */
export function RulesStep({ draft, known, set, errorOf }: StepForm) {
  const [asked, setAsked] = useState<Setting>();
  const settings = Object.keys(draft.policy) as Setting[];
  const elects = draft.questions.some(({ kind }) => kind === 'election');
  const shown = settings.filter(
    (setting) => (setting !== 'tieBreak' || elects) && (setting !== 'countParking' || known.parking > 0),
  );
  const settle = (setting: Setting, value: Settled[Setting], clause: string) => {
    set('policy')({ ...draft.policy, [setting]: value });
    set('grounds')({ ...draft.grounds, [setting]: clause });
    setAsked(undefined);
  };
  return (
    <>
      <Tip icon="doc">
        这几条法律没有写死，由业主大会议事规则约定。没有约定的就按一般做法；要改，写明是哪一条定的。公告后不能再改。
      </Tip>
      <Card kind="list">
        {shown.map((setting, at) => (
          <Cell
            key={setting}
            text={titleOf(setting)}
            detail={detailOf(setting, draft.policy, draft.grounds[setting], errorOf(`grounds.${setting}`))}
            aside={isChanged(draft, setting) ? <Badge kind="wait" text="改了" /> : <Badge text="一般做法" />}
            last={at === shown.length - 1}
            onClick={() => setAsked(setting)}
          />
        ))}
      </Card>
      <Card title="这几条不能改" small>
        <KeyValues
          rows={fixed.map((setting) => ({ name: titleOf(setting), value: answerText(setting, DEFAULT_POLICY) }))}
        />
      </Card>
      {asked ? (
        <SettingSheet
          key={asked}
          setting={asked}
          policy={draft.policy}
          clause={draft.grounds[asked] ?? ''}
          onSettle={(value, clause) => settle(asked, value, clause)}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </>
  );
}

const titleOf = (setting: string): string => OPEN_POINTS.find((point) => point.setting === setting)?.title ?? setting;

const detailOf = (setting: Setting, policy: Settled, clause: string | undefined, error: string | undefined): string =>
  [answerText(setting, { ...DEFAULT_POLICY, ...policy }), clause && `依据：${clause}`, error]
    .filter(Boolean)
    .join('。');
