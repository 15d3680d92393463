import { Text } from '@tarojs/components';
import { Tip } from '../../../ui/tip/Tip';

/** 记名: who will see what, said before the choice. Names stay with the supervisors, whose every look is recorded. */
export function Named() {
  return (
    <Tip kind="people">
      这是<Text className="ml-strong ml-slate">记名投票</Text>
      ：计票后，本小区业主能看到每套房的面积和选择，看不到姓名；姓名只有监督部门能查，查一次留一次记录。
    </Tip>
  );
}
