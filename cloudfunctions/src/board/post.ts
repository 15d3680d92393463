import { addDays, dayOf } from '@mulin/domain/day/day';
import { notices } from '@mulin/shared-types/documents/board';
import type { board } from '@mulin/shared-types/operations/board';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Role } from '@mulin/shared-types/roles';
import { communityIn } from '../fees/place';
import type { Context, Handler } from '../kit/context';
import { table, transaction } from '../kit/database';
import { idOf } from '../kit/ids';
import { requireDecent } from '../kit/judged';
import { type NewNotice, postNoticeIn } from '../kit/notice';
import { requireUploads } from '../kit/uploads';
import { dutiesOf } from './duties';
import { requireNoFigures } from './given-figures';
import { type BoardKind, boardKind } from './notice-kinds';

/** Who speaks for whom on the board. */
const speakers: Record<Exclude<BoardKind['publisher'], 'none'>, readonly Role[]> = {
  firm: ['clerk', 'manager'],
  committee: ['committee'],
  'fund-holder': ['committee', 'community', 'street'],
  joint: ['clerk', 'manager', 'committee'],
  anyone: ['clerk', 'manager', 'committee', 'community', 'street'],
};

export const post: Handler<typeof board, 'post'> = async (input, ctx) => {
  const community = communityIn(ctx);
  const kind = boardKind(input.kind);
  if (!kind) throw new Refusal('INVALID_INPUT', '没有这种公示', 'kind');
  if (kind.publisher === 'none')
    throw new Refusal('INVALID_INPUT', `${kind.title}由系统按账本或收费标准生成，不能手写`, 'kind');
  const allowed = speakers[kind.publisher];
  const role = ctx.caller.acting.map((one) => one.role).find((one) => allowed.includes(one));
  if (!role) throw new Refusal('FORBIDDEN', `“${kind.title}”不由您这一方公示`, 'kind');
  const empty = emptyField(kind, input.body);
  if (empty) throw new Refusal('INVALID_INPUT', `“${empty}”后面还没写`, 'body');
  requireNoFigures(`${input.title}：${input.body}`, '内容', 'body');
  requireUploads(input.fileIds, 'notices', community._id);
  if (input.supersedes !== undefined && input.reason === '') {
    throw new Refusal('INVALID_INPUT', '更正公示要写原因', 'reason');
  }
  await requireDecent([input.title, input.body, input.reason].join('\n'), ctx.caller.openid, 'body');
  const publisher = publisherName(role, ctx);
  if (input.supersedes !== undefined) await refuseToReplace(input.supersedes, input.kind, publisher);
  const _id = idOf('notice', 'request', community._id, input.noticeId);
  const today = dayOf(ctx.now);
  const notice: NewNotice = {
    _id,
    communityId: community._id,
    kind: input.kind,
    title: input.title,
    body: input.body,
    fileIds: input.fileIds,
    about: { kind: 'text', id: '' },
    supersedes: input.supersedes ?? null,
    reason: input.reason,
    publishedBy: ctx.caller.openid,
    publisher,
    publishedAt: ctx.now,
    keepUntil: kind.keepDays === 0 ? null : addDays(today, kind.keepDays),
  };
  const duty = dutiesOf(community, today).find((one) => one.kind === kind.kind && one.period === 'standing');
  const isNew = await transaction((tx) => postNoticeIn(tx, notice, duty));
  if (!isNew) await refuseOther(notice);
  return { noticeId: _id };
};

/** A correction takes the earlier notice off the board, so nobody corrects what another side, the ledger or a vote has posted. */
async function refuseToReplace(noticeId: string, kind: string, publisher: string): Promise<void> {
  const earlier = await table(notices).get(noticeId);
  if (!earlier || (earlier.about.kind === 'text' && earlier.kind === kind && earlier.publisher === publisher)) return;
  throw new Refusal('FORBIDDEN', '只能更正自己这一方的同一种公示', 'supersedes');
}

/** The same tap twice is harmless; the same number for something else is not. */
async function refuseOther(notice: NewNotice): Promise<void> {
  const known = await table(notices).get(notice._id);
  if (known?.title !== notice.title || known.body !== notice.body) {
    throw new Refusal('CONFLICT', '这个编号已经公示过别的内容，请返回重新打开');
  }
}

/** 应写明的: a line that names what has to be said and then says nothing. */
const emptyField = ({ fields = [] }: BoardKind, body: string): string | undefined => {
  const lines = body.split('\n').map((line) => line.trim());
  return fields.find((field) => lines.includes(`${field}：`));
};

function publisherName(role: Role, { community }: Context): string {
  if (role === 'committee') return '业主委员会';
  if (role === 'community') return '社区居民委员会';
  if (role === 'street') return community?.streetName ?? '镇街';
  return community?.company.name ?? '';
}
