import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import type { TermFieldsProps } from './TermFields';
import { type TypedIncentive, type Way, withIncentive } from './typed-terms';

const ways = [
  { id: 'percent', text: '打折' },
  { id: 'months', text: '送几个月' },
] as const satisfies readonly { id: Way; text: string }[];

const MOST = 8;

/** 预缴优惠, one card each. Whoever pays as many months at once gets it; nobody has to. */
export function IncentiveFields({ terms, set, error }: TermFieldsProps) {
  const { incentives } = terms;
  const change = (index: number, part: Partial<TypedIncentive>) =>
    set('incentives')(incentives.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <>
      {incentives.map((one, index) => {
        const field = `incentives.${index}`;
        return (
          <Card
            key={one.id}
            title={`预缴优惠 ${index + 1}`}
            aside={
              <Link
                text="去掉"
                label={`去掉预缴优惠 ${index + 1}`}
                onClick={() => set('incentives')(incentives.filter((_, at) => at !== index))}
              />
            }
          >
            <TextField
              label="说明"
              example="比如 年缴优惠"
              value={one.title}
              onChange={(title) => change(index, { title })}
              error={error(`${field}.title`)}
            />
            <TextField
              label="一次缴满"
              unit="个月"
              keyboard="number"
              max={2}
              value={one.months}
              onChange={(months) => change(index, { months })}
              error={error(`${field}.months`)}
            />
            <Kinds label="优惠什么" kinds={ways} value={one.way} onChange={(way) => change(index, { way, off: '' })} />
            <TextField
              label={one.way === 'percent' ? '减百分之几' : '其中几个月不收钱'}
              unit={one.way === 'percent' ? '%' : '个月'}
              keyboard={one.way === 'percent' ? 'digit' : 'number'}
              example={one.way === 'percent' ? '比如 5' : '比如 1'}
              max={5}
              value={one.off}
              onChange={(off) => change(index, { off })}
              error={error(`${field}.incentive`, `${field}.percentOff`, `${field}.freeMonths`, field)}
            />
          </Card>
        );
      })}
      <Card>
        <Button
          kind="soft"
          text="加一条预缴优惠"
          disabled={incentives.length >= MOST}
          onClick={() => set('incentives')(withIncentive(incentives))}
        />
        <Note>一次最多缴 12 个月；够条件的人人都有，不能要求住户预缴。</Note>
      </Card>
    </>
  );
}
