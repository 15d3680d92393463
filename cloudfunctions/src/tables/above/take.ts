import { dayOf } from '@mulin/domain/day/day';
import { districts, streets } from '@mulin/shared-types/documents/places';
import type { tables } from '@mulin/shared-types/operations/tables';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { takenAway } from '../taken-away';
import { sheetsOfDistrict } from './district';
import { sheetsOfStreet } from './street';

export const takeOfStreet: Handler<typeof tables, 'takeOfStreet'> = ({ streetId, list, period }, ctx) => {
  const when = list === 'answering' ? chosen(period, 'period') : dayOf(ctx.now);
  const taken = { place: ctx.subjectOf(streets), when, said: { list, when } };
  return takenAway(sheetsOfStreet[list], { streetId, when, ctx }, taken);
};

export const takeOfDistrict: Handler<typeof tables, 'takeOfDistrict'> = ({ districtId, list, quarter }, ctx) => {
  const when = list === 'fund-quarter' ? chosen(quarter, 'quarter') : dayOf(ctx.now);
  const taken = { place: ctx.subjectOf(districts), when, said: { list, when } };
  return takenAway(sheetsOfDistrict[list], { districtId, when, ctx }, taken);
};

function chosen(period: string | undefined, field: string): string {
  if (period === undefined) throw new Refusal('INVALID_INPUT', '请选是哪一段时间的', field);
  return period;
}
