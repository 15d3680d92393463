import { useLoad } from '../cloud/useLoad';
import { go } from '../routes';
import { UnitSheet } from '../ui/unit-sheet/UnitSheet';
import { chooseHome } from './current-home';
import { loadDues } from './dues';
import type { Home } from './me';
import { unitChoice } from './unit-choice';

export interface HomeSheetProps {
  open: boolean;
  homes: readonly Home[];
  current: Home;
  onClose: () => void;
}

/** 看哪一套: the homes bound to me with what each owes; what they owe is fetched when the sheet opens. */
export function HomeSheet({ open, homes, current, onClose }: HomeSheetProps) {
  const dues = useLoad(open ? `dues.${homes.map(({ unitId }) => unitId).join()}` : undefined, () => loadDues(homes));
  const choose = (unitId: string) => {
    chooseHome(unitId);
    onClose();
  };
  const add = () => {
    onClose();
    go('binding');
  };
  return (
    <UnitSheet
      open={open}
      current={current.unitId}
      units={homes.map((home) => unitChoice(home, dues.data?.[home.unitId]))}
      onChoose={choose}
      onClose={onClose}
      onAdd={add}
    />
  );
}
