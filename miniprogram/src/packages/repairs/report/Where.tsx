import { useState } from 'react';
import { Button } from '../../../ui/button/Button';
import { Cell } from '../../../ui/cell/Cell';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { Link } from '../../../ui/link/Link';
import { Segment } from '../../../ui/options/Options';
import { Sheet } from '../../../ui/sheet/Sheet';

export interface WhereProps {
  common: boolean;
  place: string;
  error: string | undefined;
  onMove: (common: boolean) => void;
  onPlace: (place: string) => void;
}

const places = [
  { id: 'shared', text: '楼道和公共地方' },
  { id: 'home', text: '我家里' },
] as const;

/** 坏在哪里: the entrance of the home unless the reporter says otherwise. */
export function Where({ common, place, error, onMove, onPlace }: WhereProps) {
  const [typed, setTyped] = useState<string>();
  const done = () => {
    if (typed?.trim()) onPlace(typed.trim());
    setTyped(undefined);
  };
  return (
    <>
      <Field label="坏在哪里" error={error}>
        <Segment options={places} value={common ? 'shared' : 'home'} onChange={(id) => onMove(id === 'shared')} />
      </Field>
      <Cell
        icon={common ? 'building' : 'home'}
        text={place}
        aside={<Link text="改" label="改地点" onClick={() => setTyped(place)} />}
        last
      />
      <Sheet open={typed !== undefined} title="在哪里" onClose={() => setTyped(undefined)}>
        <TextField
          label="地点"
          hint="说到哪一层更好找"
          example="比如 3 号楼 2 单元 5 层楼道"
          value={typed ?? ''}
          onChange={setTyped}
        />
        <Button text="就是这里" disabled={!typed?.trim()} onClick={done} />
      </Sheet>
    </>
  );
}
