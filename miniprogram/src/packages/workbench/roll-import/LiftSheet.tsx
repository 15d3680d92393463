import { View } from '@tarojs/components';
import { type PropsWithChildren, useState } from 'react';
import { Button } from '../../../ui/button/Button';
import { CheckField } from '../../../ui/form/CheckField';
import { Field } from '../../../ui/form/Field';
import { Sheet } from '../../../ui/sheet/Sheet';

export interface LiftSheetProps {
  buildings: readonly string[];
  lifts: readonly string[];
  busy: boolean;
  error: string | undefined;
  confirm: string;
  onConfirm: (lifts: string[]) => void;
  onClose: () => void;
}

/** 哪几栋有电梯: it decides the fee standard of their homes. */
export function LiftSheet(props: PropsWithChildren<LiftSheetProps>) {
  const { buildings, lifts, busy, error, confirm, onConfirm, onClose, children } = props;
  const [chosen, setChosen] = useState<readonly string[]>(lifts);
  const turn = (building: string, on: boolean) =>
    setChosen(on ? [...chosen, building] : chosen.filter((each) => each !== building));
  return (
    <Sheet open title={confirm} onClose={onClose}>
      <View className="ml-sheet__text">{children}</View>
      <Field label="哪几栋有电梯" hint="没有就都不勾" error={error}>
        {buildings.map((building) => (
          <CheckField key={building} on={chosen.includes(building)} onChange={(on) => turn(building, on)}>
            {building}
          </CheckField>
        ))}
      </Field>
      <Button text={confirm} busy={busy} onClick={() => onConfirm([...chosen])} />
    </Sheet>
  );
}
