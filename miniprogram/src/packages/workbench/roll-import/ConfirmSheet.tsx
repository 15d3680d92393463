import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { count } from '../../../ui/figures';
import { LiftSheet } from './LiftSheet';
import type { Preview } from './preview';

export interface ConfirmSheetProps {
  communityId: string;
  preview: Preview;
  onClose: () => void;
  onDone: () => void;
}

/** 确认导入, with the buildings that have lifts: those of the file, ticked as they are known. */
export function ConfirmSheet({ communityId, preview, onClose, onDone }: ConfirmSheetProps) {
  const { importId, buildings, totals, changes } = preview;
  const known = useLoad(`community.${communityId}`, () => cloud.community.show({ communityId }));
  const confirm = useAction(async (liftBuildings: string[]) => {
    await cloud.roll.confirm({ importId, liftBuildings });
    onDone();
  });
  if (!known.data) return null;
  const lifts = known.data.buildings.filter(({ lift }) => lift).map(({ building }) => building);
  return (
    <LiftSheet
      buildings={buildings}
      lifts={lifts.filter((building) => buildings.includes(building))}
      busy={confirm.busy}
      error={confirm.errorOf('liftBuildings')}
      confirm="确认导入"
      onConfirm={(chosen) => void confirm.run(chosen)}
      onClose={onClose}
    >
      写入 {count(totals.acceptedRows)} 户：新增 {count(changes.added)} 户，改动 {count(changes.changed)} 户。
      {totals.rejectedRows > 0 ? `有问题的 ${count(totals.rejectedRows)} 行不写，改好再导一次就行。` : ''}
    </LiftSheet>
  );
}
