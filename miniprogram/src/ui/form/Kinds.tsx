import { Text, View } from '@tarojs/components';
import { aria } from '../aria';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import type { IconName } from '../icons/shapes';
import { Pressable } from '../pressable/Pressable';
import { Field, type FieldProps } from './Field';

export interface Kind<Id extends string> {
  id: Id;
  text: string;
  icon?: IconName;
}

export interface KindsProps<Id extends string> extends FieldProps {
  kinds: readonly Kind<Id>[];
  value: Id | undefined;
  onChange: (id: Id) => void;
}

/** Two and four stand in pairs. */
const paired = (many: number) => many === 2 || many === 4;

/** 选一样: tiles, three in a row. */
export function Kinds<Id extends string>({ label, hint, error, kinds, value, onChange }: KindsProps<Id>) {
  return (
    <Field label={label} hint={hint} error={error}>
      <View
        className={classes('ml-kinds', paired(kinds.length) && 'ml-kinds--2')}
        {...aria({ role: 'radiogroup', label })}
      >
        {kinds.map(({ id, text, icon }) => {
          const on = id === value;
          return (
            <Pressable
              key={id}
              className={classes('ml-kind', on && 'ml-kind--on')}
              role="radio"
              checked={on}
              onClick={() => onChange(id)}
            >
              {icon ? <Icon name={icon} tint={on ? 'pine' : 'grey'} size={20} /> : null}
              <Text>{text}</Text>
            </Pressable>
          );
        })}
      </View>
    </Field>
  );
}
