import { Text, View } from '@tarojs/components';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import { Pressable } from '../pressable/Pressable';

export interface DoorPlateProps {
  /** 旗县 · 小区; left out on the slim plate. */
  estate?: string;
  /** 几号楼 几单元 几室, as painted on the door: `3` or `3号楼`. Houses without 单元 leave it out. */
  building: string;
  entrance?: string | number | null | undefined;
  room: string;
  /** Owner and area, as `业主 王秀兰 · 103.40㎡ · 多层住宅`. In 大字 pass less. */
  meta?: string;
  /** Slim on inner pages. */
  slim?: boolean;
  /** Opens the unit sheet. Leave it out when there is one home only: the switch hides. */
  onSwitch?: (() => void) | undefined;
}

/** 门牌: whose home this page is about. */
export function DoorPlate({ estate, building, entrance, room, meta, slim = false, onSwitch }: DoorPlateProps) {
  // 地下车库 and 商业1 are names, not numbers.
  const numbered = /^([0-9A-Za-z]+)(?:号楼)?$/.exec(building);
  return (
    <View className={classes('ml-plate', slim && 'ml-plate--slim')}>
      <View className="ml-plate__rim">
        <View className="ml-grow">
          {estate && !slim ? <View className="ml-plate__estate">{estate}</View> : null}
          <View className="ml-plate__no">
            {numbered ? (
              <>
                <Text>{numbered[1]}</Text>
                <Text className="ml-plate__u">号楼</Text>
              </>
            ) : (
              <Text className="ml-plate__u">{building}</Text>
            )}
            {entrance ? (
              <>
                <Text>{entrance}</Text>
                <Text className="ml-plate__u">单元</Text>
              </>
            ) : null}
            <Text>{room}</Text>
          </View>
          {meta ? <View className="ml-plate__meta">{meta}</View> : null}
        </View>
        {onSwitch ? (
          <Pressable className="ml-plate__sw" label="换一套房" onClick={onSwitch}>
            <Icon name="swap" tint="white" />
            <Text>换一套</Text>
          </Pressable>
        ) : null}
      </View>
    </View>
  );
}
