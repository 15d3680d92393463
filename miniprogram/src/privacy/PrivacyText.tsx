import { Text, View } from '@tarojs/components';

/** What is asked for, what for, who sees it, where it is kept (PIPL 14, 15, 17). */
const points = [
  ['手机号', '只用来和业主名册上的号码对，对上才能绑定房子。'],
  ['姓名、房号', '来自物业交的业主名册，收费、报修、投票要用。'],
  ['照片', '您报修、提问时自己选的，办这件事的人看。'],
  ['谁能看', '您本人，和办这件事的物业、业委会、社区人员；看过的都有记录。'],
  ['投票', '截止前谁也看不到您选了什么；计票后，本小区业主能看到每套房的面积和选择，看不到姓名。'],
  ['存在哪里', '存在境内的微信云开发，手机号和姓名加密存。'],
] as const;

/** 个人信息说明, and how to take the consent back. */
export function PrivacyText() {
  return (
    <View className="ml-read">
      {points.map(([name, text]) => (
        <View key={name} className="ml-read__p">
          <Text className="ml-strong">{name}　</Text>
          {text}
        </View>
      ))}
      <View className="ml-read__p">
        不同意也能在物业前台缴费、报修。同意以后随时可以在“我的”里解绑房子；要收回同意，请找物业前台。
      </View>
    </View>
  );
}
