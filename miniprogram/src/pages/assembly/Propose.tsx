import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui/button/Button';
import { Buttons } from '../../ui/button/Buttons';
import { Card } from '../../ui/card/Card';
import { Cell } from '../../ui/cell/Cell';
import { Sheet } from '../../ui/sheet/Sheet';

/** 业主可以提议: when an assembly has to be called (Property Management Regulation 13), and whom to turn to if it is not. */
export function Propose() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Card kind="list">
        <Cell
          icon="people"
          tint="pine"
          text="业主可以提议"
          detail="满 20% 业主联名，就要开大会"
          last
          onClick={() => setOpen(true)}
        />
      </Card>
      <Sheet open={open} title="业主可以提议" onClose={() => setOpen(false)}>
        <View className="ml-sheet__text">
          <View>1. 写清要表决的事，找满 20% 的业主签名。</View>
          <View>2. 交给业委会，业委会要召集临时会议（《物业管理条例》第十三条）。</View>
          <View>3. 业委会不召集的，可以请社区或镇街督促、指导。</View>
        </View>
        <Buttons>
          <Button text="知道了" onClick={() => setOpen(false)} />
        </Buttons>
      </Sheet>
    </>
  );
}
