import { dayText, wholeDayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Sheet } from '../../../ui/sheet/Sheet';
import type { Result } from './measures';

/** 觉得不对: whom to turn to, and until when. */
export function Objection({ objectUntil, courtUntil }: Pick<Result, 'objectUntil' | 'courtUntil'>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Card kind="list">
        <Cell
          icon="alert"
          text="觉得不对？"
          detail={`${dayText(objectUntil)}前可向社区申请复核`}
          last
          onClick={() => setOpen(true)}
        />
      </Card>
      <Sheet open={open} title="觉得不对？" onClose={() => setOpen(false)}>
        <View className="ml-sheet__text">
          <View>1. 先自己验一遍票，哪一项不对记下来。</View>
          <View>2. {wholeDayText(objectUntil)}前，带上回执号找社区或镇街申请复核。</View>
          <View>3. 觉得决定侵害了您的权益，{wholeDayText(courtUntil)}前可以请法院撤销（《民法典》第二百八十条）。</View>
        </View>
        <Buttons>
          <Button text="知道了" onClick={() => setOpen(false)} />
        </Buttons>
      </Sheet>
    </>
  );
}
