import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Poll } from '../../../polls/poll';
import { Card } from '../../../ui/card/Card';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';

/** 这次表决的规矩: what the law leaves open, as this vote settles it, and by which clause. Folded until asked for. */
export function Policies({ poll: { policies } }: { poll: Poll }) {
  const [open, setOpen] = useState(false);
  if (policies.length === 0) return null;
  return (
    <Card
      title="这次表决的规矩"
      small
      aside={
        <Link
          text={open ? '收起' : `看 ${policies.length} 条`}
          label={open ? '收起这次表决的规矩' : '看这次表决的规矩'}
          onClick={() => setOpen(!open)}
        />
      }
    >
      <View className="ml-note">法律没写死的，公告前定好，投票中不能改。</View>
      {open
        ? policies.map(({ setting, title, answer, ground }) => (
            <View key={setting} className="ml-rule">
              <View className="ml-sm ml-strong">{title}</View>
              <View className="ml-sm">{answer}</View>
              <Note>{ground === '' ? '没有约定，按系统的默认做法' : `依据：${ground}`}</Note>
            </View>
          ))
        : null}
    </Card>
  );
}
