import { parseRate } from '@mulin/domain/money/rate';
import { CloudError } from '../../../cloud/error';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';

/** One tier as it is being typed: yuan, and the years' yuan one after another. */
export interface TierValues {
  id: string;
  title: string;
  price: string;
  rates: string;
}

export interface TierFieldsProps {
  tier: TierValues;
  nth: number;
  errorOf: (field: string) => string | undefined;
  onChange: (tier: TierValues) => void;
}

export function TierFields({ tier, nth, errorOf, onChange }: TierFieldsProps) {
  const field = (name: string) => errorOf(`tiers.${nth}.${name}`) ?? errorOf(`tiers.${tier.id}.${name}`);
  return (
    <Card title={`第 ${nth + 1} 档`}>
      <TextField
        label="档次名称"
        max={20}
        value={tier.title}
        error={field('title')}
        onChange={(title) => onChange({ ...tier, title })}
      />
      <TextField
        label="物业费单价"
        keyboard="digit"
        unit="元/㎡·月"
        value={tier.price}
        error={field('priceTenThou')}
        onChange={(price) => onChange({ ...tier, price })}
      />
      <TextField
        label="每年补多少"
        hint="元/㎡·月，第一年到最后一年，中间空一格，比如 0.10 0.05 0.05"
        value={tier.rates}
        error={field('ratesTenThou') ?? (nth === 0 ? errorOf('tiers') : undefined)}
        onChange={(rates) => onChange({ ...tier, rates })}
      />
    </Card>
  );
}

/** As the cloud takes it; what cannot be read names its field. */
export function typedTier({ id, title, price, rates }: TierValues) {
  const years = rates.split(/[\s、，,]+/).filter((each) => each !== '');
  if (title.trim() === '') throw new CloudError('INVALID_INPUT', '写档次名称', `tiers.${id}.title`);
  if (price.trim() === '') throw new CloudError('INVALID_INPUT', '写物业费单价', `tiers.${id}.priceTenThou`);
  if (years.length === 0) throw new CloudError('INVALID_INPUT', '写每年补多少', `tiers.${id}.ratesTenThou`);
  return {
    id,
    title,
    priceTenThou: parseRate(price, `tiers.${id}.priceTenThou`),
    ratesTenThou: years.map((year) => parseRate(year, `tiers.${id}.ratesTenThou`)),
  };
}
