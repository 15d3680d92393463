import { Text, View } from '@tarojs/components';
import { aria } from '../aria';

export interface Measured {
  /** Share in percent, 0–100: draws the bar. */
  share: number;
  /** The same share printed: 61.82%. */
  text: string;
  /** What is still missing, exactly: 2,339.12 ㎡, 37 人. Left out once the line is reached. */
  gap?: string | undefined;
}

export interface ThresholdPairProps {
  /** Where the line lies, percent, and its name: 66.6667, 三分之二线. */
  line: { at: number; name: string };
  area: Measured;
  heads: Measured;
}

/** 面积 and 人数 against one line, always both and in this order. Turnout while a vote is open; never a yes/no tally. */
export function ThresholdPair({ line, area, heads }: ThresholdPairProps) {
  const place = { left: `${line.at}%` };
  return (
    <View>
      <View className="ml-thr">
        <Bar name="面积" measured={area} line={line.name} />
        <Bar name="人数" measured={heads} line={line.name} heads />
        <View className="ml-thr__axis" {...aria({ hidden: true })}>
          <View className="ml-thr__line" style={place} />
          <Text className="ml-thr__flag" style={place}>
            {line.name}
          </Text>
        </View>
      </View>
      {area.gap || heads.gap ? (
        <View className="ml-thr__gap">
          <Gap name="面积" gap={area.gap} />
          <Gap name="人数" gap={heads.gap} />
        </View>
      ) : null}
    </View>
  );
}

interface BarProps {
  name: string;
  measured: Measured;
  line: string;
  heads?: boolean;
}

function Bar({ name, measured, line, heads = false }: BarProps) {
  const reached = measured.gap ? `离${line}还差 ${measured.gap}` : `过了${line}`;
  return (
    <View className="ml-thr__r" {...aria({ role: 'img', label: `${name} ${measured.text}，${reached}` })}>
      <Text className="ml-thr__k">{name}</Text>
      <View className="ml-thr__t">
        <View
          className={heads ? 'ml-thr__f ml-thr__f--heads' : 'ml-thr__f'}
          style={{ width: `${Math.min(measured.share, 100)}%` }}
        />
      </View>
      <Text className="ml-thr__v">{measured.text}</Text>
    </View>
  );
}

function Gap({ name, gap }: { name: string; gap: string | undefined }) {
  return (
    <View className="ml-thr__g">
      {gap ? `${name}还差` : `${name}`}
      <View className="ml-thr__b ml-num">{gap ?? '过线了'}</View>
    </View>
  );
}
