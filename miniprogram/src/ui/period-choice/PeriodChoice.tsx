import { Text, View } from '@tarojs/components';
import { useElder } from '../../settings/elder';
import { aria } from '../aria';
import { classes } from '../classes';
import { yuan } from '../figures';
import { Icon } from '../icons/Icon';
import { Pressable } from '../pressable/Pressable';

export interface Period<Id extends string = string> {
  id: Id;
  /** 按月 按季 半年 一年. */
  name: string;
  fen: number;
  /** Already paid: cannot be chosen, and says so. */
  paid?: boolean;
  /** Cannot be chosen now; the amount stays. */
  off?: boolean;
}

export interface PeriodChoiceProps<Id extends string> {
  periods: readonly Period<Id>[];
  value: Id | undefined;
  onChange: (id: Id) => void;
}

/** 一次缴多久: four tiles, in 大字 two by two. */
export function PeriodChoice<Id extends string>({ periods, value, onChange }: PeriodChoiceProps<Id>) {
  const [elder] = useElder();
  return (
    <View className="ml-choices" {...aria({ role: 'radiogroup', label: '一次缴多久' })}>
      {periods.map(({ id, name, fen, paid = false, off = false }) => {
        const on = id === value && !paid;
        return (
          <Pressable
            key={id}
            className={classes('ml-choice', on && 'ml-choice--on', (paid || off) && 'ml-choice--paid')}
            role="radio"
            checked={on}
            disabled={paid || off}
            label={paid ? `${name}，已缴` : `${name}，${yuan(fen)} 元`}
            onClick={() => onChange(id)}
          >
            <Text className="ml-choice__t">{name}</Text>
            <Text className="ml-choice__d">{paid ? '已缴' : elder ? `${yuan(fen)} 元` : yuan(fen)}</Text>
            {on ? (
              <View className="ml-choice__ck">
                <Icon name="check" tint="white" size={16} />
              </View>
            ) : null}
          </Pressable>
        );
      })}
    </View>
  );
}
