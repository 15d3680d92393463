import { View } from '@tarojs/components';
import { useState } from 'react';
import { LawLink } from '../../../law/LawLink';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Sheet } from '../../../ui/sheet/Sheet';

/** What looks like a matter of the assembly and is none. Explained, not offered. */
export function NotForAssembly() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Card kind="list">
        <Cell icon="info" text="哪些事不归业主大会表决" detail="住改商、紧急维修" last onClick={() => setOpen(true)} />
      </Card>
      <Sheet open={open} title="不归业主大会表决的事" onClose={() => setOpen(false)}>
        <View className="ml-sheet__text">
          <View>
            住宅改成商铺、民宿：不能少数服从多数。本栋其他业主，和别栋能证明受影响的业主，要个个同意（《民法典》第二百七十九条）。
          </View>
          <View>
            紧急维修：不用等表决，业主大会或者业委会可以依法申请用维修资金，用了多少要公布（《民法典》第二百八十一条）。
          </View>
          <View>各家自己的事：别人家欠费、邻里纠纷，走催缴、调解或者法院，不投票决定。</View>
        </View>
        <LawLink id="civil-279" />
        <Buttons>
          <Button text="知道了" onClick={() => setOpen(false)} />
        </Buttons>
      </Sheet>
    </>
  );
}
