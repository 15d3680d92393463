import { type Day, dayOf } from '@mulin/domain/day/day';
import { handOvers as handOversCollection } from '@mulin/shared-types/documents/hand-overs';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { oneOf, table, transaction } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { BEGINNING } from '../area-history';
import { unitIn } from '../place';
import type { Unit } from '../reckoning';
import { accountIn, openAccounts, type UnitAccount } from '../unit-account';
import { countIn, type HandOver } from './count';
import { tellOwners } from './tell';

/** More than a home is ever handed over, put right again and again. */
const MOST_OF_A_HOME = 20;

/** 登记交付日: one of a home at a time; entered twice at once it is one, since its id is the home and how many it had before. */
export const enterHandOver: Handler<typeof fees, 'enterHandOver'> = async (input, ctx) => {
  const unit = unitIn(ctx);
  const { unitId, day, developerPaysUntil, ground } = input;
  if (unit.status === 'unsold') {
    throw new Refusal('CONFLICT', '名册上这套房还没有售出，先在名册里登记买受人，再登记交付日', 'unitId');
  }
  refuseDays(day, developerPaysUntil, dayOf(ctx.now));
  await openAccounts([unit]);
  const [waiting, before] = await Promise.all([
    table(handOversCollection).count({ unitId, state: oneOf(['asked', 'approved'] as const) }),
    table(handOversCollection).count({ unitId }),
  ]);
  if (waiting > 0) throw new Refusal('CONFLICT', '这套房已经有一份交付登记在办，办完再登记');
  if (before >= MOST_OF_A_HOME) throw new Refusal('CONFLICT', '这套房登记的次数太多，请先核对交房验收单');
  const _id = idOf('hov', 'place', 'hand-over', unitId, String(before + 1));
  const [askedBy, askedAt] = [ctx.caller.openid, ctx.now];
  const state = await transaction(async (tx) => {
    const account = await accountIn(tx, unitId);
    refuseSame(account, day, developerPaysUntil);
    const about = { _id, communityId: unit.communityId, unitId, unitLabel: unit.label };
    const beforeDay = account.handOver?.day ?? null;
    const asked: HandOver = { ...blank, ...about, beforeDay, day, developerPaysUntil, ground, askedBy, askedAt };
    await tx.insert(handOversCollection, asked);
    if (!countsAtOnce(unit, account)) return 'asked' as const;
    await countIn(tx, asked, { state: 'done' }, { by: askedBy, at: askedAt });
    return 'done' as const;
  });
  const recorded = state === 'done' ? await table(handOversCollection).get(_id) : undefined;
  if (recorded) await tellOwners(recorded, ctx.now);
  ctx.note({ handOverId: _id, day, developerPaysUntil, ground });
  return { handOverId: _id, state };
};

const blank = {
  state: 'asked',
  decidedBy: null,
  decidedAt: null,
  note: '',
  no: 0,
  rewritten: 0,
  creditedFen: 0,
  keptFen: 0,
} as const;

/** Nobody owes anything by it yet, and nobody's vote moves. */
const countsAtOnce = ({ status }: Unit, { billed }: UnitAccount): boolean =>
  status === 'delivered' && billed.length === 0;

function refuseDays(day: Day, developerPaysUntil: Day | null, today: Day): void {
  if (day > today) throw new Refusal('INVALID_INPUT', '交付日不能晚于今天', 'day');
  if (day < BEGINNING) throw new Refusal('INVALID_INPUT', '交付日太早了，请核对', 'day');
  if (developerPaysUntil !== null && developerPaysUntil < day) {
    throw new Refusal('INVALID_INPUT', '承诺代缴的截止日要在交付日以后', 'developerPaysUntil');
  }
}

function refuseSame({ handOver }: UnitAccount, day: Day, developerPaysUntil: Day | null): void {
  if (handOver?.day === day && handOver.developerPaysUntil === developerPaysUntil) {
    throw new Refusal('INVALID_INPUT', '和已经登记的一样，不用再登记', 'day');
  }
}

export const handOvers: Handler<typeof fees, 'handOvers'> = async ({ communityId, skip, limit }, ctx) => {
  const found = await table(handOversCollection).find({ communityId }, { skip, limit, orderBy: [['askedAt', 'desc']] });
  return {
    handOvers: found.map((one) => ({
      handOverId: one._id,
      unitLabel: one.unitLabel,
      beforeDay: one.beforeDay,
      day: one.day,
      developerPaysUntil: one.developerPaysUntil,
      ground: one.ground,
      state: one.state,
      note: one.note,
      mine: one.askedBy === ctx.caller.openid,
      rewritten: one.rewritten,
      creditedFen: one.creditedFen,
      keptFen: one.keptFen,
      at: one.askedAt.toISOString(),
    })),
  };
};
