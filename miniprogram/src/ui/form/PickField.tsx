import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import { Pressable } from '../pressable/Pressable';
import { ChoiceRow } from '../sheet/ChoiceRow';
import { Sheet } from '../sheet/Sheet';
import { Field, type FieldProps } from './Field';

export interface Pick<Id extends string> {
  id: Id;
  text: string;
  detail?: string;
}

export interface PickFieldProps<Id extends string> extends FieldProps {
  picks: readonly Pick<Id>[];
  value: Id | undefined;
  /** Shown while nothing is chosen. Default 请选. */
  empty?: string;
  onChange: (id: Id) => void;
}

/**
 * 选一个 out of many: a box that opens a sheet with the list. Not NutUI's Picker: its wheel hides what is above and below,
 * has no room for a second line, and neither a screen reader nor a keyboard can turn it.
 */
export function PickField<Id extends string>(props: PickFieldProps<Id>) {
  const { label, hint, error, picks, value, empty = '请选', onChange } = props;
  const [open, setOpen] = useState(false);
  const chosen = picks.find(({ id }) => id === value)?.text;
  const choose = (id: Id) => {
    setOpen(false);
    onChange(id);
  };
  return (
    <Field label={label} hint={hint} error={error}>
      <PickBox label={label} text={chosen} empty={empty} bad={error !== undefined} onClick={() => setOpen(true)} />
      <Sheet open={open} title={label} onClose={() => setOpen(false)}>
        {picks.map(({ id, text, detail }) => (
          <ChoiceRow key={id} on={id === value} name={text} note={detail} onClick={() => choose(id)} />
        ))}
      </Sheet>
    </Field>
  );
}

export interface PickBoxProps {
  label: string;
  text: string | undefined;
  empty: string;
  bad: boolean;
  onClick: () => void;
}

/** The box of a field that opens a sheet. */
export function PickBox({ label, text, empty, bad, onClick }: PickBoxProps) {
  return (
    <Pressable
      className={classes('ml-input', 'ml-input--line', bad && 'ml-input--bad')}
      label={`${label}：${text ?? empty}`}
      onClick={onClick}
    >
      <View className="ml-grow">
        <Text className={text ? '' : 'ml-input__ph'}>{text ?? empty}</Text>
      </View>
      <Icon name="chevron-down" size={20} />
    </Pressable>
  );
}
