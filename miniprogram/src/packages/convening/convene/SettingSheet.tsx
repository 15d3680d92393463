import { DEFAULT_POLICY, OPEN_POINTS } from '@mulin/domain/assembly/policy';
import { answerText } from '@mulin/domain/assembly/policy-words';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { ChoiceRow } from '../../../ui/sheet/ChoiceRow';
import { Sheet } from '../../../ui/sheet/Sheet';
import type { Setting, Settled } from './draft';

export interface SettingSheetProps {
  setting: Setting;
  policy: Settled;
  clause: string;
  onSettle: (value: Settled[Setting], clause: string) => void;
  onClose: () => void;
}

/** Every value a setting may have; `channelPriority` takes a list. */
function valuesOf(setting: Setting): readonly Settled[Setting][] {
  if (setting === 'channelPriority') return [null, ['paper'], ['electronic']];
  const options = OPEN_POINTS.find((point) => point.setting === setting)?.options ?? [];
  return options.map(({ value }) => value as Settled[Setting]);
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One open point: its answers, the usual one marked, and the clause that decides it. */
export function SettingSheet({ setting, policy, clause, onSettle, onClose }: SettingSheetProps) {
  const [value, setValue] = useState<Settled[Setting]>(policy[setting]);
  const [ground, setGround] = useState(clause);
  const [missing, setMissing] = useState(false);
  const point = OPEN_POINTS.find((one) => one.setting === setting);
  const usual = same(value, DEFAULT_POLICY[setting]);
  const settle = () => {
    if (!usual && ground.trim() === '') setMissing(true);
    else onSettle(value, ground.trim());
  };
  return (
    <Sheet open title={point?.title ?? ''} onClose={onClose}>
      <Note>{point?.source}</Note>
      {valuesOf(setting).map((one) => (
        <ChoiceRow
          key={JSON.stringify(one)}
          on={same(one, value)}
          name={answerText(setting, { ...DEFAULT_POLICY, ...policy, [setting]: one })}
          aside={same(one, DEFAULT_POLICY[setting]) ? <Badge text="一般做法" /> : undefined}
          onClick={() => setValue(one)}
        />
      ))}
      <View className="ml-sheet__text">
        <TextField
          label="议事规则哪一条"
          hint={usual ? '有就写，没有可以不填' : '改了就要写'}
          example="比如 议事规则第 9 条：可以改票，只算最后一次"
          max={200}
          value={ground}
          onChange={setGround}
          error={missing && ground.trim() === '' ? '写明是议事规则哪一条定的' : undefined}
        />
      </View>
      <Buttons>
        <Button kind="line" text="不改了" onClick={onClose} />
        <Button text="就这样" onClick={settle} />
      </Buttons>
    </Sheet>
  );
}
