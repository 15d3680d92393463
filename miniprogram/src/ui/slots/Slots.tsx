import { Text, View } from '@tarojs/components';
import { aria } from '../aria';
import { classes } from '../classes';

export type SlotState = 'ok' | 'late' | 'bad' | 'todo';

export interface SlotsProps {
  /** One for each thing that ought to be published this year, in the order it falls due. */
  slots: readonly SlotState[];
}

const words: Record<SlotState, string> = { ok: '按时', late: '晚了', bad: '逾期', todo: '没到期' };
const states = Object.keys(words) as SlotState[];

/** 应公示: one slot a duty, and the tally in words under it. */
export function Slots({ slots }: SlotsProps) {
  return (
    <View>
      <View className="ml-slots" {...aria({ hidden: true })}>
        {slots.map((state, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place in the year
          <View key={at} className={classes('ml-slot', state !== 'todo' && `ml-slot--${state}`)} />
        ))}
      </View>
      <View className="ml-tally ml-slots__t">
        {states.map((state) => (
          <View key={state} className="ml-tally__i">
            <View className="ml-tally__t">
              <View className={classes('ml-dot', state !== 'todo' && `ml-dot--${state}`)} />
              <Text>{words[state]} </Text>
              <Text className="ml-strong">{slots.filter((slot) => slot === state).length}</Text>
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}
