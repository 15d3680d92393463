import { Text, View } from '@tarojs/components';
import { aria } from '../aria';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import { Pressable } from '../pressable/Pressable';

export interface BallotOption<Id extends string> {
  id: Id;
  /** 同意. */
  word: string;
  /** What choosing it means: 算参加，不算同意. */
  consequence?: string;
}

export interface BallotOptionsProps<Id extends string> {
  /** The question, for a screen reader. */
  question: string;
  /** In the fixed order 同意 / 反对 / 弃权. */
  options: readonly BallotOption<Id>[];
  /** Nothing is ever preselected. */
  value: Id | undefined;
  /** After 截止 the choice stands. */
  locked?: boolean;
  onChange: (id: Id) => void;
}

/** 选票: options of one size and one colour. */
export function BallotOptions<Id extends string>({
  question,
  options,
  value,
  locked = false,
  onChange,
}: BallotOptionsProps<Id>) {
  return (
    <View className="ml-opts" {...aria({ role: 'radiogroup', label: question })}>
      {options.map(({ id, word, consequence }) => {
        const on = id === value;
        return (
          <Pressable
            key={id}
            className={classes('ml-opt', on && 'ml-opt--on', locked && 'ml-opt--locked')}
            role="radio"
            checked={on}
            disabled={locked}
            label={consequence ? `${word}，${consequence}` : word}
            onClick={() => onChange(id)}
          >
            <View className="ml-opt__r">{on ? <Icon name="check" tint="white" size={16} /> : null}</View>
            <Text className="ml-opt__t">{word}</Text>
            <Text className="ml-opt__d">{consequence ?? ''}</Text>
          </Pressable>
        );
      })}
    </View>
  );
}
