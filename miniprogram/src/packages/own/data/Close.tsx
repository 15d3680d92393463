import { erasedOnClosing, keptAfterClosing } from '@mulin/domain/people/kept';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { forgetKept } from '../../../cloud/kept';
import { useAction } from '../../../cloud/useAction';
import { LawLink } from '../../../law/LawLink';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';

/** 收回同意并注销 (PIPL 15, 47): what goes at once, what stays and by which article, item by item. */
export function Close({ cannot, onClosed }: { cannot: string; onClosed: () => void }) {
  const [asking, setAsking] = useState(false);
  const close = useAction(async () => {
    await cloud.account.closeAccount({ confirm: '注销' });
    forgetKept();
    setAsking(false);
    toast('注销了，资料删好了');
    onClosed();
  });
  return (
    <Card title="收回同意并注销">
      <View className="ml-read">
        <View className="ml-read__p ml-strong">马上删的</View>
        {erasedOnClosing.map((what) => (
          <View key={what} className="ml-read__p">
            {what}
          </View>
        ))}
        <View className="ml-read__p ml-strong">法律要留的，只存着、不作别的用</View>
        {keptAfterClosing.map(({ id, what, why, ground, until }) => (
          <View key={id} className="ml-read__p">
            {what}：{why}
            <View className="ml-note">
              留到：{until}。依据：{ground}
            </View>
          </View>
        ))}
      </View>
      <LawLink id="privacy-47" />
      {cannot ? <Note>{cannot}</Note> : null}
      {cannot ? null : (
        <Buttons>
          <Button kind="brick" text="收回同意并注销" onClick={() => setAsking(true)} />
        </Buttons>
      )}
      <ConfirmSheet
        open={asking}
        title="收回同意并注销吗？"
        confirm="注销"
        refuses
        busy={close.busy}
        onConfirm={() => void close.run()}
        onCancel={() => setAsking(false)}
      >
        注销以后，在睦邻里看不到您的房子，也不能在手机上缴费、投票。欠的费还在。去物业前台照样能办事。以后想用，可以重新来。
      </ConfirmSheet>
    </Card>
  );
}
