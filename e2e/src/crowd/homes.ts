import type { Player } from '../story/cast';

/** A home of an invented community; one owner each, with a phone of their own. */
export interface Home extends Player {
  building: string;
  unit: string;
  room: string;
  /** Square metres with two decimals, as registers write them. */
  area: string;
}

const ROOMS_OF_A_FLOOR = 2;
const FLOORS = 18;
const UNITS_OF_A_BUILDING = 3;
const HOMES_OF_A_BUILDING = ROOMS_OF_A_FLOOR * FLOORS * UNITS_OF_A_BUILDING;

/** So many homes, the same ones every time: towers of three units, eighteen floors, two homes each. */
export function inventHomes(count: number): Home[] {
  return Array.from({ length: count }, (_, index) => {
    const inBuilding = index % HOMES_OF_A_BUILDING;
    const inUnit = inBuilding % (ROOMS_OF_A_FLOOR * FLOORS);
    const floor = Math.floor(inUnit / ROOMS_OF_A_FLOOR) + 1;
    return {
      openid: `bench-owner-${index}`,
      name: `业主${index}`,
      phone: `137${String(10_000_000 + index)}`,
      building: `${Math.floor(index / HOMES_OF_A_BUILDING) + 1}号楼`,
      unit: `${Math.floor(inBuilding / (ROOMS_OF_A_FLOOR * FLOORS)) + 1}单元`,
      room: `${floor}${String((inUnit % ROOMS_OF_A_FLOOR) + 1).padStart(2, '0')}`,
      area: (70 + ((index * 37) % 7000) / 100).toFixed(2),
    };
  });
}

/** The register of the homes, line by line under its heading, as a clerk keeps it. */
export const registerLines = (homes: readonly Home[]): string[][] => [
  ['楼栋号', '单元', '房号', '建筑面积（㎡）', '用途', '产权人', '证件号码', '联系电话', '面积来源', '状态', '备注'],
  ...homes.map(({ building, unit, room, area, name, phone }) => [
    building,
    unit,
    room,
    area,
    '住宅',
    name,
    '',
    phone,
    '不动产登记簿',
    '已交付',
    '',
  ]),
];
