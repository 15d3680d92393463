import { View } from '@tarojs/components';
import { aria } from '../aria';
import { classes } from '../classes';
import { Pressable } from '../pressable/Pressable';

export interface Option<Id extends string = string> {
  id: Id;
  text: string;
}

export interface OptionsProps<Id extends string> {
  options: readonly Option<Id>[];
  value: Id;
  onChange: (id: Id) => void;
}

/** 分段: two or three views of the same thing. */
export function Segment<Id extends string>(props: OptionsProps<Id>) {
  return <Row {...props} className="ml-seg" item="ml-seg__i" />;
}

/** 筛选: up to five kinds in one row, none hidden off-screen. */
export function Chips<Id extends string>(props: OptionsProps<Id>) {
  return <Row {...props} className="ml-chips" item="ml-chip" />;
}

interface Look {
  className: string;
  item: string;
}

function Row<Id extends string>({ options, value, onChange, className, item }: OptionsProps<Id> & Look) {
  return (
    <View className={className} {...aria({ role: 'tablist' })}>
      {options.map(({ id, text }) => (
        <Pressable
          key={id}
          className={classes(item, id === value && `${item}--on`)}
          role="tab"
          selected={id === value}
          onClick={() => onChange(id)}
        >
          {text}
        </Pressable>
      ))}
    </View>
  );
}
