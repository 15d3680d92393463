import { rate, squareMetres, yuan } from '../ui/figures';
import type { UnitChoice } from '../ui/unit-sheet/UnitSheet';
import type { Dues } from './dues';
import type { Home } from './me';
import { homeNote, labelText } from './words';

/** One line of 看哪一套. What is not mine says what I cannot do there instead of its price. */
export function unitChoice(home: Home, dues: Dues | undefined): UnitChoice {
  const line = { id: home.unitId, name: labelText(home.label), note: homeNote(home) };
  if (home.relation !== 'owner') return { ...line, badge: { kind: 'closed', text: '不能投票' } };
  const badge = badgeOf(dues);
  const price = dues?.rateTenThou === undefined ? '' : ` · ${rate(dues.rateTenThou)} 元/㎡·月`;
  return { ...line, figures: `${squareMetres(home.areaCenti)} ㎡${price}`, ...(badge ? { badge } : {}) };
}

function badgeOf(dues: Dues | undefined): UnitChoice['badge'] {
  if (!dues) return undefined;
  if (dues.owedFen > 0) return { kind: 'wait', text: `待缴 ${yuan(dues.owedFen)}` };
  return dues.paidTo ? { kind: 'ok', text: `缴到 ${Number(dues.paidTo.slice(5))} 月` } : undefined;
}
