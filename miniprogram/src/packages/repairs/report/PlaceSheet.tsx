import { useState } from 'react';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { ChoiceRow } from '../../../ui/sheet/ChoiceRow';
import { Sheet } from '../../../ui/sheet/Sheet';

export interface PlaceSheetProps {
  open: boolean;
  place: string;
  places: readonly string[];
  onClose: () => void;
  onPlace: (place: string) => void;
}

/** 在哪里: typed to the floor, or taken from the list of the community’s places. */
export function PlaceSheet({ open, place, places, onClose, onPlace }: PlaceSheetProps) {
  const [typed, setTyped] = useState<string>();
  const text = typed ?? place;
  const done = (chosen: string) => {
    setTyped(undefined);
    onPlace(chosen);
  };
  return (
    <Sheet open={open} title="在哪里" onClose={onClose}>
      <TextField
        label="地点"
        hint="说到哪一层更好找"
        example="比如 3 号楼 2 单元 5 层楼道"
        value={text}
        onChange={setTyped}
      />
      <Button text="就是这里" disabled={!text.trim()} onClick={() => done(text.trim())} />
      {places.map((each) => (
        <ChoiceRow key={each} on={each === place} name={each} onClick={() => done(each)} />
      ))}
    </Sheet>
  );
}
