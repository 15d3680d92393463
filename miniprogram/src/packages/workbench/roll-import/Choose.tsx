import { Card } from '../../../ui/card/Card';
import { State } from '../../../ui/state/State';
import { Tip } from '../../../ui/tip/Tip';

/** What kind of spreadsheet is wanted, before one is chosen. */
export function Choose({ error }: { error: string | undefined }) {
  const where =
    process.env.TARO_ENV === 'weapp'
      ? '先把表格发到微信里（比如“文件传输助手”），再从这里选。'
      : '从电脑上选一份表格。';
  return (
    <Card>
      {error ? <Tip kind="bad">{error}</Tip> : null}
      <State
        icon="doc"
        title="选一份房屋和业主的表格"
        detail={`${where}\n.xlsx、.xls、.csv 都行，表头自己认，不用改格式。`}
      />
    </Card>
  );
}
