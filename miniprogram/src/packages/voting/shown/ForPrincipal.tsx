import { Text } from '@tarojs/components';
import { Tip } from '../../../ui/tip/Tip';
import { labelText } from '../../../who/words';

/** 您替 3 号楼 2 单元 501 投票: on every page of an agent's ballot. */
export function ForPrincipal({ home }: { home: string | undefined }) {
  if (home === undefined) return null;
  return (
    <Tip kind="people" icon="people">
      您替<Text className="ml-strong ml-slate"> {labelText(home)} </Text>
      投票，请按业主交代的意思选。业主自己投过了，就不能再代投。
    </Tip>
  );
}
