import { View } from '@tarojs/components';
import { cloud } from '../../../cloud/cloud';
import { handOver } from '../../../cloud/files';
import { useAction } from '../../../cloud/useAction';
import { go } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { count } from '../../../ui/figures';

/** 自己验票: the ballots without names to take home, and the recount on this phone. */
export function Recount({ pollId, heads }: { pollId: string; heads: number }) {
  const download = useAction(async () => {
    const { file, fileName } = await cloud.assembly.recountPackage({ pollId });
    await handOver(file.url, fileName);
  });
  return (
    <Card title="自己验票">
      <View className="ml-sm">
        下载 {count(heads)} 张不带姓名的选票，找到您的回执号，再把每一票加一遍，看是不是和上面一样。
      </View>
      <Buttons>
        <Button kind="line" icon="download" text="下载选票" busy={download.busy} onClick={() => void download.run()} />
        <Button text="帮我加一遍" onClick={() => go('voting/recount', { pollId })} />
      </Buttons>
    </Card>
  );
}
