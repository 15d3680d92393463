import { Card } from '../../../ui/card/Card';
import { count, yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import type { Opening } from './books';

/** What an opening comes to: account by account, and the homes in sum. */
export function Figures({ balances, homes }: Pick<Opening, 'balances' | 'homes'>) {
  const ofHomes = [
    { name: '旧欠', fen: homes.owedFen },
    { name: '预收', fen: homes.creditFen },
    { name: '装修押金', fen: homes.depositFen },
  ].filter(({ fen }) => fen > 0);
  return (
    <>
      <Card title="各科目余额">
        <KeyValues
          rows={balances.map(({ title, counterparty, fen }) => ({
            name: counterparty === '' ? title : `${title}（${counterparty}）`,
            value: `${yuan(fen)} 元`,
          }))}
        />
      </Card>
      {homes.lines > 0 ? (
        <Card title="分户" aside={`${count(homes.lines)} 行`}>
          <KeyValues rows={ofHomes.map(({ name, fen }) => ({ name, value: `${yuan(fen)} 元` }))} />
        </Card>
      ) : null}
    </>
  );
}
