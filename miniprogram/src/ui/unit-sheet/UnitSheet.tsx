import { Text, View } from '@tarojs/components';
import { Badge, type BadgeKind } from '../badge/Badge';
import { Button } from '../button/Button';
import { ChoiceRow } from '../sheet/ChoiceRow';
import { Sheet } from '../sheet/Sheet';

export interface UnitChoice {
  id: string;
  /** 3 号楼 2 单元 501. */
  name: string;
  /** Whose it is, or what you cannot do: 父亲家 · 我只能代缴和报修. */
  note: string;
  /** Area and rate, kept on one line: 103.40 ㎡ · 0.85 元/㎡·月. */
  figures?: string;
  badge?: { kind: BadgeKind; text: string };
}

export interface UnitSheetProps {
  open: boolean;
  units: readonly UnitChoice[];
  current: string | undefined;
  onChoose: (id: string) => void;
  onClose: () => void;
  /** 添一套房. */
  onAdd?: () => void;
}

/** 看哪一套: the homes bound to this person. */
export function UnitSheet({ open, units, current, onChoose, onClose, onAdd }: UnitSheetProps) {
  return (
    <Sheet open={open} title="看哪一套" onClose={onClose}>
      {units.map(({ id, name, note, figures, badge }) => (
        <ChoiceRow
          key={id}
          on={id === current}
          name={name}
          note={
            <>
              {note} {figures ? <Text className="ml-num">{figures}</Text> : null}
            </>
          }
          aside={badge ? <Badge {...badge} /> : null}
          onClick={() => onChoose(id)}
        />
      ))}
      {onAdd ? (
        <View className="ml-unit__add">
          <Button kind="line" icon="plus" text="添一套房" onClick={onAdd} />
        </View>
      ) : null}
    </Sheet>
  );
}
