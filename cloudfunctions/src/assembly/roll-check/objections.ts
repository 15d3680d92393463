import { units } from '@mulin/shared-types/documents/places';
import { rollObjections as collection } from '@mulin/shared-types/documents/roll-check';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import { rollDoubtTitles } from '@mulin/shared-types/roll-doubts';
import type { Handler } from '../../kit/context';
import { oneOf, type Row, table, transaction } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { newId } from '../../kit/ids';
import { requireOther } from '../../kit/same-person';
import { tellIn } from '../../kit/tell';
import { requireUploads } from '../../kit/uploads';
import { MOST_UNITS } from '../calling/electorate';
import { stateAt } from '../calling/poll';
import { visiblePoll } from '../reading/show';
import { pollFor } from '../voting/slot';

type Objection = Row<typeof collection>;

/** So many objections of one home to one roll; more would bury everyone else's. */
const MOST_OF_A_HOME = 5;

const areaSources = { register: '不动产登记', surveyed: '测绘', contract: '购房合同' } as const;

/** Only before the opening: the roll cannot change afterwards, what is wrong then is for the objection to the result. */
export const objectToRow: Handler<typeof assembly, 'objectToRow'> = async (input, ctx) => {
  const { unitId, pollId, kind, text, fileIds } = input;
  const poll = await pollFor(pollId, ctx);
  if (stateAt(poll, ctx.now) !== 'announced') {
    throw new Refusal('TOO_LATE', '已经开始投票，名册不能再改；结果公布后可以对结果提异议');
  }
  const { label, communityId } = ctx.subjectOf(units);
  requireUploads(fileIds, 'polls', communityId);
  if ((await table(collection).count({ unitId, pollId })) >= MOST_OF_A_HOME) {
    throw new Refusal('CONFLICT', `您家对这份名册已经提了 ${MOST_OF_A_HOME} 条，请等答复`);
  }
  const _id = newId('ro');
  await table(collection).insert({
    _id,
    pollId,
    communityId,
    unitId,
    label,
    kind,
    text,
    fileIds,
    by: ctx.caller.openid,
    at: ctx.now,
    state: 'open',
    answer: '',
    answeredBy: null,
    answeredAt: null,
  });
  return { objectionId: _id };
};

export const ownObjections: Handler<typeof assembly, 'ownObjections'> = async ({ unitId, pollId }, ctx) => {
  await pollFor(pollId, ctx);
  const found = await table(collection).find({ unitId, pollId }, { limit: MOST_OF_A_HOME, orderBy: [['at', 'desc']] });
  return { objections: found.map(shown) };
};

/** Those who answer see the row as it is on the roll, and what it is counted together with. */
export const rollObjections: Handler<typeof assembly, 'rollObjections'> = async (input, ctx) => {
  const poll = visiblePoll(ctx);
  const pollId = poll._id;
  const where = { pollId, state: input.state };
  const [total, found] = await Promise.all([
    table(collection).count(where),
    table(collection).find(where, { skip: input.skip, limit: input.limit, orderBy: [['at', 'asc']] }),
  ]);
  const homes = await table(units).getMany(found.map(({ unitId }) => unitId));
  const heads = [...new Set([...homes.values()].map(({ headId }) => headId))];
  const together =
    heads.length === 0
      ? []
      : await table(units).findAll(
          { communityId: poll.communityId, headId: oneOf(heads) },
          { atMost: MOST_UNITS, fields: ['label', 'headId'] },
        );
  return {
    total,
    objections: await Promise.all(
      found.map(async (objection) => {
        const home = homes.get(objection.unitId);
        return {
          ...shown(objection),
          unitId: objection.unitId,
          label: objection.label,
          areaCenti: home?.areaCenti ?? 0,
          areaSource: home ? areaSources[home.areaSource] : '',
          together: together
            .filter(({ headId, _id }) => headId === home?.headId && _id !== home._id)
            .map(({ label }) => label),
          files: objection.fileIds.length === 0 ? [] : await linksTo(objection.fileIds),
        };
      }),
    ),
  };
};

export const answerObjection: Handler<typeof assembly, 'answerObjection'> = async (input, ctx) => {
  const objection = ctx.subjectOf(collection);
  const { _id, by, communityId, unitId } = objection;
  await requireOther(by, ctx.caller.openid, '自己提的异议，请别人来答复');
  const answered = {
    state: input.upheld ? ('upheld' as const) : ('rejected' as const),
    answer: input.answer,
    answeredBy: ctx.caller.openid,
    answeredAt: ctx.now,
  };
  await transaction(async (tx) => {
    if ((await tx.get(collection, _id))?.state !== 'open') throw new Refusal('CONFLICT', '这条异议已经答复过了');
    await tx.update(collection, _id, answered);
    await tellIn(tx, by, answerMessage(objection, answered), ctx.now);
  });
  ctx.note({ communityId, unitId, upheld: input.upheld });
  return {};
};

const answerMessage = (
  { _id, pollId, communityId, unitId, label, kind }: Objection,
  { state, answer }: Pick<Objection, 'state' | 'answer'>,
) => ({
  key: `roll-objection.${_id}`,
  communityId,
  kind: 'roll-answered' as const,
  title: `您对名册提的异议${state === 'upheld' ? '成立' : '不成立'}`,
  body: `${rollDoubtTitles[kind]}：${answer}`,
  about: { kind: 'roll-row' as const, id: pollId, unitId },
  home: label,
});

const shown = ({ _id, kind, text, at, state, answer, answeredAt }: Objection) => ({
  objectionId: _id,
  kind,
  kindTitle: rollDoubtTitles[kind],
  text,
  at: at.toISOString(),
  state,
  answer,
  answeredAt: answeredAt?.toISOString() ?? null,
});
