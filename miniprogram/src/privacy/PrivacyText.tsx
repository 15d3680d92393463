import { wholeDayText } from '@mulin/domain/day/spoken';
import { PRIVACY_FREE_CHOICE, PRIVACY_VERSION, privacyPoints } from '@mulin/domain/people/privacy';
import { Text, View } from '@tarojs/components';

/** 个人信息说明, and how to take the consent back. */
export function PrivacyText() {
  return (
    <View className="ml-read">
      {privacyPoints.map(([name, text]) => (
        <View key={name} className="ml-read__p">
          <Text className="ml-strong">{name}　</Text>
          {text}
        </View>
      ))}
      <View className="ml-read__p">{PRIVACY_FREE_CHOICE}</View>
      <View className="ml-note">{wholeDayText(PRIVACY_VERSION)}的版本</View>
    </View>
  );
}
