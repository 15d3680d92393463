import { View } from '@tarojs/components';
import { KeyValues } from '../ui/key-values/KeyValues';

/** 个人信息说明: what is asked for, what for, who sees it, how long it is kept, how to take it back (PIPL 14, 15, 17). */
export function PrivacyText() {
  return (
    <>
      <KeyValues
        rows={[
          { name: '手机号', value: '只用来和业主名册上的号码对，对上才能绑定房子' },
          { name: '姓名、房号', value: '来自物业交的业主名册，收费、报修、投票要用' },
          { name: '照片', value: '您报修、提问时自己选的，办这件事的人看' },
          { name: '谁能看', value: '您本人和办这件事的物业、业委会、社区人员；看过的都有记录' },
          { name: '投票', value: '计票人和监票人能看到您的选择，公布时遮住姓名和房号' },
          { name: '存在哪里', value: '存在境内的微信云开发，手机号和姓名加密存' },
        ]}
      />
      <View className="ml-sheet__text">
        不同意也能在物业前台缴费、报修。同意以后随时可以在“我的”里解绑房子，收回同意请找物业前台。
      </View>
    </>
  );
}
