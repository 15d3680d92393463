import { BANDS, type Band } from '@mulin/domain/fees/meters';
import { View } from '@tarojs/components';
import { TextField } from '../../../ui/form/TextField';
import { bandsOfDay, type TypedBands } from './typed-bands';

export interface BandFieldsProps {
  bands: TypedBands;
  error: string | undefined;
  onChange: (bands: TypedBands) => void;
}

/** 分时电价: what each part of the day used and its price, as the grid's bill lists them. */
export function BandFields({ bands, error, onChange }: BandFieldsProps) {
  const set = (band: Band, part: 'used' | 'price') => (text: string) =>
    onChange({ ...bands, [band]: { ...bands[band], [part]: text } });
  return (
    <>
      {bandsOfDay.map((band, nth) => (
        <View key={band}>
          <TextField
            label={`${BANDS[band]}段用量`}
            hint="账单上没有这一段就不填"
            keyboard="digit"
            unit="度"
            value={bands[band].used}
            error={nth === 0 ? error : undefined}
            onChange={set(band, 'used')}
          />
          {bands[band].used.trim() === '' ? null : (
            <TextField
              label={`${BANDS[band]}段单价`}
              keyboard="digit"
              unit="元/度"
              value={bands[band].price}
              error={undefined}
              onChange={set(band, 'price')}
            />
          )}
        </View>
      ))}
    </>
  );
}
