import { useState } from 'react';
import { Cell } from '../../../ui/cell/Cell';
import { Field } from '../../../ui/form/Field';
import { Link } from '../../../ui/link/Link';
import { Segment } from '../../../ui/options/Options';
import { PlaceSheet } from './PlaceSheet';

export interface WhereProps {
  common: boolean;
  place: string | undefined;
  places: readonly string[];
  error: string | undefined;
  /** Without it there is no choice between the house and the home. */
  onMove?: (common: boolean) => void;
  onPlace: (place: string) => void;
}

const sides = [
  { id: 'shared', text: '楼道和公共地方' },
  { id: 'home', text: '我家里' },
] as const;

/** 坏在哪里: the entrance of the home unless the reporter says otherwise. */
export function Where({ common, place, places, error, onMove, onPlace }: WhereProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Field label={onMove ? '坏在哪里' : '在哪里'} error={error}>
        {onMove ? (
          <Segment options={sides} value={common ? 'shared' : 'home'} onChange={(id) => onMove(id === 'shared')} />
        ) : null}
      </Field>
      <Cell
        icon={common ? 'building' : 'home'}
        text={place ?? '请选地点'}
        aside={<Link text={place ? '改' : '选'} label="改地点" onClick={() => setOpen(true)} />}
        last
      />
      <PlaceSheet
        open={open}
        place={place ?? ''}
        places={common ? places : []}
        onClose={() => setOpen(false)}
        onPlace={(chosen) => {
          setOpen(false);
          onPlace(chosen);
        }}
      />
    </>
  );
}
