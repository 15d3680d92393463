import { Text } from '@tarojs/components';
import { Tip } from '../../../ui/tip/Tip';

/** 记名: who will see what, said before the choice. Totals go to the world, homes with their choices to the owners, names to supervisors only. */
export function Named() {
  return (
    <Tip kind="people">
      这是<Text className="ml-strong ml-slate">记名投票</Text>
      ：计票后，本小区业主能看到每套房的选择；姓名只有监督部门能查。
    </Tip>
  );
}
