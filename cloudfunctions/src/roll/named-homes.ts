import { buildingKey, readPlace } from '@mulin/domain/roll/place';
import { units } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import { MOST_UNITS } from '../fund/scope';
import { table } from '../kit/database';

export interface NamedHome {
  _id: string;
  building: string;
  label: string;
}

export interface NamedHomes {
  /** How many homes the roll has. */
  size: number;
  /** The home an office calls so: 3号楼2单元501, 3-2-501. Refuses what the roll does not know. */
  called(label: string): NamedHome;
}

/** The homes of a community by what spreadsheets call them. */
export async function homesOnRoll(communityId: string): Promise<NamedHomes> {
  const all = await table(units).findAll(
    { communityId },
    { atMost: MOST_UNITS, fields: ['building', 'unitNo', 'roomNo', 'label'] },
  );
  const byLabel = new Map(all.map((unit) => [plain(unit.label), unit]));
  const byPlace = new Map(all.map((unit) => [keyOf(unit.building, unit.unitNo, unit.roomNo), unit]));
  return {
    size: byLabel.size,
    called(label) {
      const unit = byLabel.get(plain(label)) ?? byPlace.get(placeKey(label) ?? '');
      if (!unit) throw new Refusal('INVALID_INPUT', `名册里没有“${label}”`);
      return unit;
    },
  };
}

const plain = (label: string): string => label.replace(/\s+/g, '');

function placeKey(label: string): string | undefined {
  const place = readPlace(label);
  return place ? keyOf(place.building, place.unit, place.no) : undefined;
}

const keyOf = (building: string, unitNo: number | null, no: string): string =>
  `${buildingKey(building)} ${unitNo ?? ''} ${no}`;
