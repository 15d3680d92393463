import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '../aria';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import { Link } from '../link/Link';
import { Pressable } from '../pressable/Pressable';
import { Tip } from '../tip/Tip';

export interface Candidate {
  id: string;
  name: string;
  /** 3 号楼，现任委员. */
  note: string;
  introduction: string;
}

export interface CandidatesProps {
  /** The question, for a screen reader. */
  question: string;
  /** In the order of the card, all of one size and colour; nobody is ever preselected. */
  candidates: readonly Candidate[];
  /** So many may be chosen at most. */
  seats: number;
  chosen: readonly string[];
  abstains: boolean;
  onToggle: (id: string) => void;
  onAbstain: () => void;
}

/** 选举: a box before each name, how many of the seats are filled, and 弃权 by itself below. */
export function Candidates(props: CandidatesProps) {
  const { question, candidates, seats, chosen, abstains, onToggle, onAbstain } = props;
  /** Who was pressed when all seats were taken. */
  const [tooMany, setTooMany] = useState<string>();
  const press = (id: string) => {
    setTooMany(chosen.length >= seats && !chosen.includes(id) ? id : undefined);
    onToggle(id);
  };
  return (
    <View className="ml-opts" {...aria({ role: 'group', label: question })}>
      <View className="ml-between ml-cand__n" {...aria({ role: 'status', live: 'polite' })}>
        <Text className="ml-strong">
          已选 {chosen.length} / {seats}
        </Text>
        <Text className="ml-sm">最多选 {seats} 位，可以少选</Text>
      </View>
      {candidates.map((candidate) => (
        <View key={candidate.id}>
          <Line candidate={candidate} on={chosen.includes(candidate.id)} onPress={() => press(candidate.id)} />
          {tooMany === candidate.id ? (
            <View className="ml-cand__full">
              <Tip kind="bad" icon="alert">
                已经选满 {seats} 位。想换人，先点一下已选的一位，取消了再选。
              </Tip>
            </View>
          ) : null}
        </View>
      ))}
      <Pressable
        className={classes('ml-opt', abstains && 'ml-opt--on')}
        role="checkbox"
        checked={abstains}
        label="弃权，一位也不选，算参加"
        onClick={() => {
          setTooMany(undefined);
          onAbstain();
        }}
      >
        <Box on={abstains} />
        <Text className="ml-opt__t">弃权</Text>
        <Text className="ml-opt__d">一位也不选，算参加</Text>
      </Pressable>
    </View>
  );
}

function Line({ candidate, on, onPress }: { candidate: Candidate; on: boolean; onPress: () => void }) {
  const { name, note, introduction } = candidate;
  const [open, setOpen] = useState(false);
  return (
    <View className={classes('ml-opt', 'ml-cand', on && 'ml-opt--on')}>
      <View className="ml-cand__r">
        <Pressable
          className="ml-cand__p"
          role="checkbox"
          checked={on}
          label={note ? `${name}，${note}` : name}
          onClick={onPress}
        >
          <Box on={on} />
          <View className="ml-grow">
            <View className="ml-opt__t">{name}</View>
            {note ? <View className="ml-note">{note}</View> : null}
          </View>
        </Pressable>
        {introduction ? (
          <Link
            text={open ? '收起' : '介绍'}
            label={open ? `收起${name}的介绍` : `看${name}的介绍`}
            onClick={() => setOpen(!open)}
          />
        ) : null}
      </View>
      {open ? <View className="ml-cand__i">{introduction}</View> : null}
    </View>
  );
}

const Box = ({ on }: { on: boolean }) => (
  <View className="ml-opt__r ml-opt__r--box">{on ? <Icon name="check" tint="white" size={16} /> : null}</View>
);
