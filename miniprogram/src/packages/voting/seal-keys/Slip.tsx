import { View } from '@tarojs/components';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import './slip.css';

/** 密钥纸条: thirteen groups of four, numbered, so that none is skipped when copied. */
export function Slip({ code, title }: { code: string; title: string }) {
  return (
    <Card title={`抄下来：${title}的密钥`}>
      <View className="slip">
        {code.split('-').map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
          <View key={at} className="slip__g">
            <View className="ml-note">{at + 1}</View>
            <View className="ml-num">{group}</View>
          </View>
        ))}
      </View>
      <Note>没有字母 I、L、O、U，容易看错的都是数字 1 和 0。不要拍照，不要发给别人。</Note>
    </Card>
  );
}
